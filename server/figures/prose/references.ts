/**
 * Numbers that point at something rather than measure it: paragraph 3, Table 1, Option 2, Part 1, age 16, IFRS 16.
 */
import { wordBefore } from './words.ts';
import type { LeadWord } from './words.ts';

const REFERENCES = new Set(
  (
    'paragraph paragraphs para paras section sections subsection table tables appendix appendices annex annexe item items ' +
    'priority priorities strand option options page pages pg schedule part parts chapter fig chart graph footnote ' +
    'recommendation recommendations resolution minute version phase stage tier level levels band grade step line row ' +
    'column agenda article clause regulation regulations rule objective theme pillar question scenario workstream lot ' +
    'zone type category quartile decile week age aged ages no nos number ref reference ofsted covid ks ifrs ias frs iso ' +
    'sdg room floor junction route bullet point criterion per vol issue ' +
    'tel telephone fax ext extension'
  ).split(' '),
);

/** Ordinary words unless they have a capital: "Members note 3 reports", "over 3 years", but Note 3 and Year 9. */
const CAPITAL_REFERENCES = new Set([
  'Note',
  'Year',
  'Years',
  'Figure',
  'Figures',
  'Key',
  'Act',
  'Group',
  'Class',
  'Order',
]);

/** Whether a number without pound sign or unit sign is named by the word before it ("aged between 16" by two). */
export function isReference(text: string, { start, word }: LeadWord): boolean {
  if (word === '') return false;
  if (word === 'between' && /^ages?d?$/.test(wordBefore(text, start))) return true;
  return REFERENCES.has(word) || CAPITAL_REFERENCES.has(text.slice(start, start + word.length));
}

const CHAIN = /^\s*(?:,|and|to|or|&|-|–|,\s*and)\s*$/;

/** Whether only "and", "to", a comma or a dash stands between one reference and the next: paragraphs 3, 4 and 6. */
export function continuesReference(text: string, referenceEnd: number, at: number): boolean {
  const gap = at - referenceEnd;
  return gap > 0 && gap <= 8 && CHAIN.test(text.slice(referenceEnd, at));
}
