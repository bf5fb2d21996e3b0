/**
 * The kinds of token that the report language has. Those that are not of the protocol's own (`figure`, `heading`, `role`) are
 * declared by the editor extension, which gives them a colour.
 */
import type { SemanticTokensLegend } from 'vscode-languageserver-types';

const tokenTypes = [
  'keyword',
  'property',
  'string',
  'variable',
  'namespace',
  'function',
  'comment',
  'enumMember',
  'type',
  'figure',
  'heading',
  'role',
] as const;

/** `defined` to `computed` are the standings of a figure; `automatic` marks a tie that the author did not write. */
const tokenModifiers = ['declaration', 'defined', 'tied', 'untied', 'failed', 'computed', 'automatic'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** The number that stands for a type in the encoded tokens. */
export function codeOfType(type: TokenType): number {
  return tokenTypes.indexOf(type);
}

/** The bits that stand for modifiers in the encoded tokens. */
export function codeOfModifiers(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}
