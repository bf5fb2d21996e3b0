/** The text of a new report: the header fields and sections that a profile requires, to be filled in. */
import { blocks } from '../../../grammar/vocabulary.ts';
import type { Profile, RequiredSection } from '../../model/settings.ts';

export type NewKind = 'report' | 'minutes' | 'decision';

const titles: Readonly<Record<NewKind, string>> = {
  report: 'Title of the report',
  minutes: 'Title of the item',
  decision: 'Title of the decision',
};

/** A starting point for a kind of document. `today` gives the date of the meeting and the financial year. */
export function newReport(kind: NewKind, profile: Profile, today: Date): string {
  const required = new Set(profile.header[kind]);
  const known = blocks.find(({ word }) => word === kind)?.keys.map(({ word }) => word) ?? [];
  const keys = known.filter((key) => required.has(key));
  const header = [`@${kind} "${titles[kind]}"`, ...keys.map((key) => `  ${key}: ${placeholder(key, today)}`)];
  const sections = profile.sections[kind].flatMap((section) => ['', ...sectionText(section, profile)]);
  const resolved =
    kind === 'report' ? [] : ['', '@resolved', `  1. ${sentenceCase(profile.verbs.note[0] ?? 'note')} the report.`];
  const link =
    kind === 'report'
      ? []
      : ['', '// To have the figures checked against the report, say in the header where it is: `of: report.council`.'];
  return [...header, ...link, ...sections, ...resolved, ''].join('\n');
}

function sectionText(section: RequiredSection, profile: Profile): string[] {
  const fits = section.headings.some((word) => section.name.toLowerCase().includes(word.toLowerCase()));
  const heading = `# ${fits ? section.name : sentenceCase(section.headings[0] ?? section.name)}`;
  if (!/recommendation/i.test(heading)) return [heading, '', 'To be written.'];
  return [heading, '', '@recommend Cabinet', `  1. ${profile.verbs.note[0] ?? 'note'} the report.`];
}

/** Something of the right form for a header field. */
function placeholder(key: string, today: Date): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(today);
  // The financial year starts on 1 April.
  const year = today.getUTCMonth() < 3 ? today.getUTCFullYear() - 1 : today.getUTCFullYear();
  const values: Readonly<Record<string, string>> = {
    council: 'Name of the council',
    body: 'Cabinet',
    meeting: date,
    item: '1',
    officer: 'Name, Director of Finance',
    portfolio: 'Name, portfolio',
    wards: 'All',
    status: 'public',
    'key decision': 'no',
    period: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    overspend: 'positive',
  };
  return values[key] ?? 'to be filled in';
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
