/**
 * Characters that the font of PDF files lacks. A file for readers with a screen reader must have every letter that it prints
 * (PDF/UA-1, ISO 14289-1, 7.21), so a report with one of these cannot be written as a PDF at all.
 */
import { unprintable } from '../../../model/printable.ts';
import type { BlockRule, PlacedFix } from '../../rule.ts';

/** One bullet for another says nothing else; a word for an arrow or a tick is the author's to choose. */
const BULLET = '•';

/** What authors mean by the signs that they use most in tables and lists. */
const inWords: Readonly<Record<string, string>> = {
  '→': 'to',
  '⇒': 'to',
  '↑': 'up',
  '▲': 'up',
  '⬆': 'up',
  '↓': 'down',
  '▼': 'down',
  '⬇': 'down',
  '↔': 'no change',
  '✓': 'Yes',
  '✔': 'Yes',
  '✅': 'Yes',
  '✗': 'No',
  '✘': 'No',
  '❌': 'No',
  '●': '•',
  '■': '•',
  '▪': '•',
  '◦': '•',
};

export const character: BlockRule = {
  id: 'accessibility/character',
  title: 'A character that a PDF file cannot print',
  severity: 'warning',
  description:
    'An arrow, a tick, a picture or a letter of another script that the font of PDF files lacks. All letters of English, Welsh, Scottish Gaelic, Irish and most European languages are there.',
  fixable: true,
  scope: 'block',
  blocks: [
    'report',
    'minutes',
    'decision',
    'appendix',
    'heading',
    'paragraph',
    'item',
    'quote',
    'table',
    'demand',
    'figure',
    'chart',
    'recommend',
    'options',
    'resolved',
  ],
  check({ block, report }) {
    const found = unprintable(block.text);
    if (found.length === 0) return;
    for (const [sign, places] of Map.groupBy(found, (each) => each.sign)) {
      const [{ start } = { start: 0 }] = places;
      const others = places.length > 1 ? ` It stands here ${places.length} times.` : '';
      report({
        start,
        end: start + sign.length,
        message: `A PDF file cannot print “${sign}” (${codeOf(sign)}): its font has no such character.${others}`,
        fixes: fixesFor(sign, places),
      });
    }
  },
};

function fixesFor(sign: string, places: readonly { readonly start: number }[]): PlacedFix[] {
  const text = inWords[sign.replace(/\p{Variation_Selector}/gu, '')];
  if (text === undefined) return [];
  const edits = places.map(({ start }) => ({ start, end: start + sign.length, text }));
  return [{ title: `Replace ${sign} with ${text}`, edits, safe: text === BULLET }];
}

/** As character tables name it: U+2192. */
function codeOf(sign: string): string {
  const codes = Array.from(
    sign,
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return codes.join(' ');
}
