/** Makes the fields of the header as a reader knows them: "Report to", "Contact officer", "Wards affected". */
import type { HeaderKind, HeaderBlock } from '../../../grammar/tree.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Field } from '../document-model.ts';
import { entryOf } from './block-maker.ts';
import { plainEntry, titleOf } from './sources.ts';

interface Printed {
  readonly key: string;
  /** One label for all kinds of document, or one each. */
  readonly label: string | Readonly<Record<HeaderKind, string>>;
}

/** In the order in which they are printed. What is for Crosscast alone (`uses`, `overspend`) is not among them. */
const fields: readonly Printed[] = [
  { key: 'body', label: { report: 'Report to', minutes: 'Minutes of', decision: 'Decision of', appendix: 'Body' } },
  {
    key: 'meeting',
    label: { report: 'Meeting', minutes: 'Meeting', decision: 'Date of decision', appendix: 'Meeting' },
  },
  { key: 'item', label: 'Agenda item' },
  { key: 'portfolio', label: 'Portfolio holder' },
  { key: 'officer', label: { report: 'Report of', minutes: 'Officer', decision: 'Officer', appendix: 'Officer' } },
  { key: 'wards', label: 'Wards affected' },
  { key: 'key decision', label: 'Key decision' },
  { key: 'period', label: 'Period' },
  { key: 'status', label: 'Status' },
];

const CAPITALISED: ReadonlySet<string> = new Set(['key decision', 'status']);

export function metadataOf(analysis: Analysis, { kind, entries }: HeaderBlock): Field[] {
  const made = fields.flatMap(({ key, label }): Field[] => {
    const values = entries
      .filter((entry) => entry.key.text.toLowerCase().replace(/\s+/g, ' ') === key)
      .map(({ value }) => plainEntry(value.text))
      .filter((value) => value !== '')
      .map((value) => (CAPITALISED.has(key) ? value.charAt(0).toUpperCase() + value.slice(1) : value));
    return values.length === 0 ? [] : [{ key, label: typeof label === 'string' ? label : label[kind], values }];
  });
  return [...made, ...reportOf(analysis, kind, entries)];
}

/** The report that minutes and decisions belong to, by its title. */
function reportOf(analysis: Analysis, kind: HeaderKind, entries: HeaderBlock['entries']): Field[] {
  const path =
    kind === 'minutes' || kind === 'decision' ? entries.find(({ key }) => key.text === 'of')?.path : undefined;
  const other = path === undefined ? undefined : analysis.other(path.text);
  const title = other === undefined ? '' : titleOf(other);
  return title === '' ? [] : [{ key: 'of', label: 'On the report', values: [title] }];
}

/** Exempt as a whole: not the reports that are open in part. */
export function isRestricted({ entries }: HeaderBlock): boolean {
  return /^exempt\b/i.test(entryOf(entries, 'status')?.text ?? '');
}
