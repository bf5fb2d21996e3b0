/** Reads `crosscast-ignore rule, rule: reason` in a comment. */

import { piece } from '../characters.ts';
import { nearest } from '../nearest.ts';
import type { Suppression, SyntaxFault, Text } from '../tree.ts';
import { suppressionWords } from '../vocabulary.ts';

const FORM = /^(\s*\/\/\s*)?(crosscast-[a-z-]*)([^:]*)(:)?/i;

/** The suppression that a comment holds, if it holds one; the comment may start with its slashes. */
export function readSuppression(comment: Text, inRow: boolean, faults: SyntaxFault[]): Suppression | undefined {
  const parts = FORM.exec(comment.text);
  const word = parts?.[2];
  if (parts === null || word === undefined) {
    return undefined;
  }
  const start = comment.start + (parts[1]?.length ?? 0);
  const meant = suppressionWords.find((known) => known.word === word.toLowerCase());
  if (meant === undefined) {
    const words = suppressionWords.map((known) => known.word);
    const suggestion = nearest(word, words) ?? words[0] ?? '';
    const message = `Unknown word '${word}'. Did you mean '${suggestion}'?`;
    faults.push({ start, end: start + word.length, message, suggestion });
    return undefined;
  }
  const rulesStart = start + word.length;
  const rulesEnd = rulesStart + (parts[3]?.length ?? 0);
  const reason =
    parts[4] === undefined ? undefined : piece(comment.text, rulesEnd + 1 - comment.start, comment.text.length);
  const isFile = meant.word === 'crosscast-ignore-file';
  return {
    start,
    end: comment.end,
    scope: isFile ? 'file' : inRow ? 'row' : 'next',
    rules: rulesOf(comment, rulesStart, rulesEnd),
    ...(reason !== undefined && reason.text !== '' && { reason: shifted(reason, comment.start) }),
  };
}

function rulesOf(comment: Text, start: number, end: number): Text[] {
  const rules: Text[] = [];
  const written = comment.text.slice(start - comment.start, end - comment.start);
  for (const rule of written.matchAll(/[^\s,]+/g)) {
    const from = start + rule.index;
    rules.push({ start: from, end: from + rule[0].length, text: rule[0] });
  }
  return rules;
}

function shifted(text: Text, by: number): Text {
  return { start: text.start + by, end: text.end + by, text: text.text };
}
