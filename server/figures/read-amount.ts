/**
 * Reads a text that is meant to be one figure and nothing else, with the words of its unit: `19 cases per social worker`,
 * `£200k`, `2%`, `(145)`, `1 in 3`.
 */
import type { Figure } from './figure.ts';
import { readCell } from './read-cell.ts';
import { readProse } from './read-prose.ts';
import { UNSTATED } from './units.ts';

/** The figure that the whole of `text` is; undefined when there is none, or anything beside it. */
export function readAmount(text: string): Figure | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const cell = readCell(trimmed, UNSTATED);
  if (cell.kind === 'figure' && cell.marks.length === 0) return cell.figure;
  if (cell.kind !== 'text') return undefined;
  const { figures } = readProse(trimmed);
  const [only] = figures;
  if (!only || figures.length !== 1) return undefined;
  const start = Math.min(only.start, only.qualifierSpan?.start ?? only.start);
  const end = Math.max(only.unitEnd, only.qualifierSpan?.end ?? 0);
  return start === 0 && end === trimmed.length ? only.figure : undefined;
}
