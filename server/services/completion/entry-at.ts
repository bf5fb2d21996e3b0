/** Which `key:` of a structured block the cursor stands in the value of. */
import { keyNamed } from '../../../grammar/vocabulary.ts';
import type { Cursor } from './cursor.ts';

export interface EntryPlace {
  /** The key as the language spells it; as written if it knows none such. */
  readonly key: string;
  /** Offset of the first character after the colon. */
  readonly valueStart: number;
  /** The value as far as the cursor, without the space before it. */
  readonly typed: string;
}

const KEY_LINE = /^[ \t]+([A-Za-z][\w-]*(?:[ \t]+[\w-]+){0,2})[ \t]*:/;

export function entryAt(cursor: Cursor): EntryPlace | undefined {
  const { block, before, text, at, lineStart } = cursor;
  if (block === undefined) return undefined;
  const written = KEY_LINE.exec(before);
  const key = written?.[1];
  if (written !== null && key !== undefined) {
    return place(block.kind, key, lineStart + written[0].length, text, at);
  }
  // The value may have begun on a line above.
  const { syntax } = block;
  if (!('entries' in syntax) || before.trim() === '' || before.includes('|')) return undefined;
  const entry = syntax.entries.find(({ value }) => value.text !== '' && value.start < at && at <= value.end);
  return entry && place(block.kind, entry.key.text, entry.value.start, text, at);
}

function place(
  kind: Parameters<typeof keyNamed>[0],
  key: string,
  valueStart: number,
  text: string,
  at: number,
): EntryPlace {
  const known = keyNamed(kind, key);
  return { key: known?.word ?? key, valueStart, typed: text.slice(valueStart, at).trimStart() };
}
