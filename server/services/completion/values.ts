/** Proposes what can stand after `key:`. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { chartTypes } from '../../../grammar/vocabulary.ts';
import type { Analysis } from '../../model/analysis.ts';
import { entryText } from '../../model/table-meaning.ts';
import type { Cursor } from './cursor.ts';
import { entryAt } from './entry-at.ts';
import type { EntryPlace } from './entry-at.ts';
import { proposePaths } from './paths.ts';
import { periodsNear } from './periods.ts';
import { value } from './proposal.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { UNITS } from './units.ts';

const STATUSES: readonly Proposal[] = [
  value('public', { detail: 'Anybody may read it.' }),
  value('part exempt', { detail: 'Some of it is exempt: name the paragraph of Schedule 12A.' }),
  value('exempt', { detail: 'Name the paragraph of Schedule 12A.' }),
  ...[
    ['1', 'Information about an individual.'],
    ['2', 'Information likely to reveal who an individual is.'],
    ['3', 'Financial or business affairs of a person, the authority among them.'],
    ['4', 'Consultations or negotiations on labour relations.'],
    ['5', 'Legal professional privilege.'],
    ['6', 'Notices, orders and directions that the authority proposes to make.'],
    ['7', 'Prevention, investigation or prosecution of crime.'],
  ].map(([number, detail]) => value(`exempt: Schedule 12A paragraph ${number}`, { detail: detail ?? '' })),
];

const CHARTS: readonly Proposal[] = chartTypes.map(({ word, about }) => value(word, { detail: about }));
const NO_CHART = value('none', { detail: 'No chart of this series.' });

/** Header keys whose value is often what it was in the report before. */
const CARRIED = new Set(['council', 'body', 'officer', 'portfolio', 'wards']);

export function proposeValues(cursor: Cursor): Proposals | undefined {
  const entry = entryAt(cursor);
  // What goes on from the line above is text.
  if (entry === undefined || cursor.block === undefined || entry.valueStart < cursor.lineStart) return undefined;
  const { key } = entry;
  // A space within a value asks for nothing.
  if (cursor.options.trigger === ' ' && entry.typed !== '') return undefined;
  if (key === 'uses' || (key === 'of' && cursor.block.kind !== 'chart')) return proposePaths(cursor, entry.typed, key);
  const items = valuesOf(cursor, entry);
  if (items.length === 0) return undefined;
  const rest = cursor.after.trimEnd();
  return { span: { start: cursor.at - entry.typed.length, end: cursor.at + rest.length }, items };
}

function valuesOf(cursor: Cursor, { key }: EntryPlace): readonly Proposal[] {
  const { analysis } = cursor.context;
  switch (key) {
    case 'status':
      return STATUSES;
    case 'key decision':
      return [value('yes', { detail: 'Followed by its reference in the forward plan.' }), value('no')];
    case 'overspend':
      return [
        value('positive', { detail: 'An overspend is written 145, an underspend (145).' }),
        value('negative', { detail: 'An overspend is written (145), an underspend 145.' }),
      ];
    case 'type':
      return CHARTS;
    case 'chart':
      return [...CHARTS, NO_CHART];
    case 'unit':
      return unitsFor(cursor);
    case 'at':
    case 'period':
      return periodsNear(analysis, key === 'period');
    default:
      return CARRIED.has(key) ? carriedValues(analysis, key) : [];
  }
}

/** The usual units, those that the rest of the report already uses before all others. */
function unitsFor({ context: { analysis }, block }: Cursor): Proposal[] {
  const used = new Set<string>();
  for (const each of analysis.document.blocks) {
    if (each === block) continue;
    const { kind, syntax } = each;
    const unit = (kind === 'table' || kind === 'demand') && 'entries' in syntax ? entryText(syntax, 'unit') : undefined;
    if (unit !== undefined && unit !== '') used.add(unit);
  }
  const usual = UNITS.filter(([label]) => !used.has(label));
  return [
    ...[...used].map((label) => value(label, { detail: 'Used in this report.', rank: 4 })),
    ...usual.map(([label, detail]) => value(label, { detail })),
  ];
}

/** What the documents that this one uses say under the same key. */
function carriedValues(analysis: Analysis, key: string): Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const path of analysis.otherPaths()) {
    const header = analysis.other(path)?.headerMeaning?.syntax;
    for (const entry of header?.entries ?? []) {
      if (entry.key.text.toLowerCase() !== key || entry.value.text === '') continue;
      const { text } = entry.value;
      proposals.set(text, { label: text, kind: CompletionItemKind.Text, detail: `As in ${path}.` });
    }
  }
  return [...proposals.values()];
}
