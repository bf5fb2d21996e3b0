/**
 * The colours of a report: its words, names and headings, and every figure by its standing. A block's tokens are worked out
 * once for its text and its links; an edit costs the tokens of the blocks that it concerns.
 */
import type { Range, SemanticTokensEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../model/analysis.ts';
import type { Links } from '../model/links.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { tokensOf } from './semantic-tokens/block-tokens.ts';
import { flatten } from './semantic-tokens/flatten.ts';
import { codeOfModifiers, codeOfType } from './semantic-tokens/legend.ts';
import type { Steps } from '../model/steps.ts';
import type { ServiceContext } from './service.ts';

export { semanticTokensLegend } from './semantic-tokens/legend.ts';

/** For each token: line in the block, character, length, type and modifiers. */
type Encoded = readonly number[];

const FIELDS = 5;
const cache = new WeakMap<ReportBlock, { readonly links: Links; readonly encoded: Encoded }>();

/** The tokens of the whole report, in the protocol's encoding. */
export function* semanticTokens({ analysis }: ServiceContext): Steps<number[]> {
  for (const block of analysis.document.blocks) {
    encodedTokens(analysis, block);
    yield;
  }
  return encode(analysis, 0, analysis.document.blocks.length, 0);
}

/** The tokens of the blocks that a range touches, in the protocol's encoding. */
export function semanticTokensIn({ analysis }: ServiceContext, range: Range): number[] {
  const { document } = analysis;
  const first = document.blockAt(document.offsetAt(range.start));
  const last = document.blockAt(document.offsetAt(range.end));
  if (first === undefined || last === undefined) return [];
  return encode(analysis, first.index, last.index + 1, document.positionAt(first.offset).line);
}

/** What turns one encoding into another: at most one edit, from where they first differ to where they last do. */
export function semanticTokensDelta(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < shorter - start && before[before.length - tail - 1] === after[after.length - tail - 1]) tail++;
  const data = after.slice(start, after.length - tail);
  const deleteCount = before.length - tail - start;
  return [data.length === 0 ? { start, deleteCount } : { start, deleteCount, data }];
}

/** Puts the tokens of neighbouring blocks together, each placed relative to the one before. */
function encode(analysis: Analysis, from: number, to: number, firstLine: number): number[] {
  const data: number[] = [];
  const { blocks } = analysis.document;
  let blockLine = firstLine;
  let lastLine = 0;
  let lastCharacter = 0;
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const tokens = encodedTokens(analysis, block);
    for (let at = 0; at < tokens.length; at += FIELDS) {
      const line = blockLine + (tokens[at] ?? 0);
      const character = tokens[at + 1] ?? 0;
      data.push(line - lastLine, line === lastLine ? character - lastCharacter : character);
      data.push(tokens[at + 2] ?? 0, tokens[at + 3] ?? 0, tokens[at + 4] ?? 0);
      lastLine = line;
      lastCharacter = character;
    }
    blockLine += block.lineBreaks;
  }
  return data;
}

function encodedTokens(analysis: Analysis, block: ReportBlock): Encoded {
  const links = analysis.linksOf(block);
  const known = cache.get(block);
  if (known?.links === links) return known.encoded;
  const encoded = encodeBlock(analysis, block);
  cache.set(block, { links, encoded });
  return encoded;
}

function encodeBlock(analysis: Analysis, block: ReportBlock): Encoded {
  const encoded: number[] = [];
  const { text } = block;
  let line = 0;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  for (const { start, end, type, modifiers } of flatten(tokensOf(analysis, block))) {
    const codes = [codeOfType(type), codeOfModifiers(modifiers)] as const;
    // A token that goes on over a line break is one token a line.
    for (let from = start; from < end;) {
      while (from >= lineEnd && lineEnd < text.length) {
        lineStart = afterBreak(text, lineEnd);
        lineEnd = endOfLine(text, lineStart);
        line++;
        from = Math.max(from, lineStart);
      }
      const to = Math.min(end, lineEnd);
      if (to > from) encoded.push(line, from - lineStart, to - from, ...codes);
      from = Math.max(to, from);
    }
  }
  return encoded;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function afterBreak(text: string, end: number): number {
  return end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
}
