/** Builds the entries of a structured block from its keys. */

import { piece } from '../characters.ts';
import type { BlockKind, Entry, SyntaxFault, Text } from '../tree.ts';
import { chartTypeNamed, chartTypes, keyNamed } from '../vocabulary.ts';
import { nearest } from '../nearest.ts';
import type { KeyPart } from './body-parts.ts';
import { readEquation, readNames } from './expressions.ts';
import { readPath, readSourcePath } from './path.ts';

/** The entries in the order in which they are written, with what the block's kind makes of their values. */
export function buildEntries(text: string, kind: BlockKind, parts: readonly KeyPart[], faults: SyntaxFault[]): Entry[] {
  return parts.map((part) => buildEntry(text, kind, part, faults));
}

function buildEntry(text: string, kind: BlockKind, part: KeyPart, faults: SyntaxFault[]): Entry {
  const key = piece(text, part.key.start, part.key.end);
  const value = piece(text, part.value.start, part.value.end);
  const entry: Entry = { start: part.start, end: Math.max(part.start, value.end, key.end), key, value };
  if (!part.known) {
    return entry;
  }
  if (value.text === '') {
    // Of a missing colon it has been said already.
    const hasColon = part.value.start > part.key.end;
    if (hasColon) faults.push({ start: key.start, end: key.end, message: `A value is missing after '${key.text}:'.` });
    return entry;
  }
  switch (keyNamed(kind, key.text)?.word) {
    case 'check':
      return { ...entry, equation: readEquation(value, faults) };
    case 'uses':
      return { ...entry, ...readPath(text, value, faults) };
    case 'of':
      return kind === 'chart'
        ? { ...entry, names: readNames(value, faults) }
        : { ...entry, ...readPath(text, value, faults) };
    case 'comparators':
      return { ...entry, names: readNames(value, faults) };
    case 'target':
      return isFigureText(value.text) ? entry : { ...entry, names: readNames(value, faults) };
    case 'type':
      faults.push(...chartTypeFaults(value, []));
      return entry;
    case 'chart':
      faults.push(...chartTypeFaults(value, ['none']));
      return entry;
    case 'source':
      return { ...entry, ...readSourcePath(text, value) };
    default:
      return entry;
  }
}

/** Whether a target is given in digits: a name may start with a digit, but then has an underscore (`2024_25`). */
function isFigureText(text: string): boolean {
  return /^[-+−(£.\d]/.test(text) && !/^\d+_/.test(text);
}

function chartTypeFaults({ start, end, text }: Text, others: readonly string[]): SyntaxFault[] {
  if (chartTypeNamed(text) !== undefined || others.includes(text.toLowerCase())) return [];
  const words = [...chartTypes.map(({ word }) => word), ...others];
  const near = nearest(text, words);
  const known = `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
  if (near === undefined) return [{ start, end, message: `There is no chart '${text}': write ${known}.` }];
  return [{ start, end, message: `There is no chart '${text}'. Did you mean '${near}'?`, suggestion: near }];
}
