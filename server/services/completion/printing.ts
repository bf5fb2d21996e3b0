/** Proposes how a computed figure is printed: the unit after `in`, the places after a comma. */
import { expressionWords } from '../../../grammar/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import type { ExpressionPlace } from './expression-place.ts';
import { value, word } from './proposal.ts';
import type { Proposals } from './proposal.ts';
import { UNITS } from './units.ts';

export function proposePrinting(cursor: Cursor, { typed }: ExpressionPlace): Proposals | undefined {
  const { at, after } = cursor;
  const unit = /\sin\s+([^\],\s]*)$/i.exec(typed)?.[1];
  if (unit !== undefined) {
    const rest = /^[^\],\s]*/.exec(after)?.[0] ?? '';
    const span = { start: at - unit.length, end: at + rest.length };
    return { span, items: UNITS.map(([label, detail]) => value(label, { detail })) };
  }
  // A comma inside a bracket separates the values of a function.
  const places = /,\s*(\d{0,2})$/.exec(typed)?.[1];
  if (places !== undefined && isBalanced(typed)) {
    const items = ['0 dp', '1 dp', '2 dp', '3 dp'].map((label) => value(label, { detail: 'Decimal places.' }));
    return { span: { start: at - places.length, end: at + (/^\d*(?: ?dp)?/.exec(after)?.[0] ?? '').length }, items };
  }
  const next = /[\p{L}\p{N}_)]\s+(i?n?)$/u.exec(typed)?.[1];
  if (next === undefined) return undefined;
  const about = expressionWords.find((each) => each.word === 'in')?.about;
  const span = { start: at - next.length, end: at };
  return {
    span,
    items: [word('in', { insert: 'in ', goesOn: true, ...(about === undefined ? {} : { detail: about }) })],
  };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
  return depth === 0;
}
