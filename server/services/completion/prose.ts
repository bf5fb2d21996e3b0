/**
 * Proposes the figures that the report knows while one is typed in a sentence. Choosing one ties it by hand; where the plain
 * figure would be tied by itself, that is offered too.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { nameHere } from '../../model/fact-list.ts';
import type { Cursor } from './cursor.ts';
import { entryAt } from './entry-at.ts';
import { openBracket } from './expression-place.ts';
import { aboutFact } from './fact-text.ts';
import type { Typed } from './figure-writings.ts';
import { knownFigures } from './known-figures.ts';
import type { Known } from './known-figures.ts';
import { factData } from './proposal.ts';
import type { Proposal, Proposals } from './proposal.ts';

const MONEY = /£\s?(\d[\d,]*)(?:\.(\d*))?\s?(?:k|m|bn?|th?o?u?s?a?n?d?|mi?l?l?i?o?n?|bi?l?l?i?o?n?)?$/i;
/** A bare number needs two digits: a single one starts too many other things. */
const NUMBER = /(?<![\w.,/£-])(\d[\d,]+|\d+(?=\.\d))(?:\.(\d*))?%?$/;

export function proposeFigures(cursor: Cursor): Proposals | undefined {
  const { block, before, at, text } = cursor;
  if (block === undefined || !PROSE.has(block.kind) || /^\s*@/.test(before)) return undefined;
  const found = MONEY.exec(before) ?? NUMBER.exec(before);
  if (found === null) return undefined;
  const [typedText, whole = '', decimals] = found;
  const start = at - typedText.length;
  if (isParagraphNumber(cursor, typedText) || entryAt(cursor) !== undefined) return undefined;
  const open = openBracket(cursor);
  // `[£12.2` is the start of a tie; behind an equals sign, or after `as`, it is none.
  const inBracket = open !== undefined && open >= cursor.lineStart && text.slice(open + 1, start).trim() === '';
  if (open !== undefined && !inBracket) return undefined;
  const pound = typedText.startsWith('£');
  const typed: Typed = {
    text: typedText,
    pound,
    whole: whole.replaceAll(',', ''),
    ...(decimals === undefined ? {} : { decimals }),
  };
  const rest = /^(?:[\d,.]*\d)?(?:%|(?:m|k|bn)(?!\w))?/.exec(cursor.after)?.[0] ?? '';
  const span = { start: inBracket ? open : start, end: at + rest.length + (isClosed(cursor, rest, inBracket) ? 1 : 0) };
  const lead = text.slice(span.start, start);
  const items = knownFigures(cursor, typed).flatMap((known) => proposalsFor(cursor, known, lead, typedText));
  return { span, items, incomplete: true };
}

const PROSE: ReadonlySet<string> = new Set([
  'paragraph',
  'item',
  'quote',
  'heading',
  'recommend',
  'options',
  'resolved',
]);

function isClosed({ after }: Cursor, rest: string, inBracket: boolean): boolean {
  return inBracket && after.charAt(rest.length) === ']';
}

/** Digits that a block starts with may become the number of a paragraph or a list item. */
function isParagraphNumber({ before, lineStart }: Cursor, typed: string): boolean {
  return lineStart <= 1 && !typed.startsWith('£') && before === typed;
}

function proposalsFor(cursor: Cursor, { text, facts, auto }: Known, lead: string, typed: string): Proposal[] {
  const { analysis } = cursor.context;
  const filter = `${lead}${asTyped(text, typed)}`;
  const ties = facts.map((fact): Proposal => {
    const name = nameHere(fact, analysis);
    return {
      label: text,
      kind: CompletionItemKind.Value,
      insert: `[${text} = ${name}]`,
      filter,
      detail: aboutFact(fact),
      aside: `= ${name}`,
      data: factData(fact),
    };
  });
  if (auto === undefined || lead !== '') return ties;
  const plain: Proposal = {
    label: text,
    kind: CompletionItemKind.Value,
    filter,
    detail: `Tied by itself: ${aboutFact(auto)}`,
    aside: 'plain figure',
    data: factData(auto),
  };
  return [...ties.slice(0, 1), plain, ...ties.slice(1)];
}

/** The writing with the commas and spaces of what has been typed, which the editor compares it with letter by letter. */
function asTyped(text: string, typed: string): string {
  if (text.startsWith(typed)) return text;
  return /[,\s]/.test(typed) ? typed : text.replace(/[,\s]/g, '');
}
