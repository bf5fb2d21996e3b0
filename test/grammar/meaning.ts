/** What a text means, so that a formatted text can be compared with its original: the trees without their positions. */

import { parseBlock } from '../../grammar/parse.ts';
import { scanBlocks } from '../../grammar/scan.ts';

/** The trees of all blocks without spans, separator rows, blank blocks, and the width of spaces. */
export function meaningOf(text: string): unknown[] {
  return scanBlocks(text)
    .filter((source) => source.kind !== 'blank')
    .map((source) => strip(parseBlock(source), source.text));
}

function strip(value: unknown, text: string): unknown {
  if (typeof value === 'string') {
    return value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
  }
  if (Array.isArray(value)) {
    return value.filter((each) => !isSeparator(each)).map((each) => strip(each, text));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const stripped: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (key === 'content' && isSpan(each)) {
      stripped[key] = text
        .slice(each.start, each.end)
        .replace(/[ \t\r\n]+/g, ' ')
        .replace(/^ | $/g, '');
    } else if (key !== 'start' && key !== 'end') {
      stripped[key] = strip(each, text);
    }
  }
  return stripped;
}

function isSpan(value: unknown): value is { start: number; end: number } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function isSeparator(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'separator';
}
