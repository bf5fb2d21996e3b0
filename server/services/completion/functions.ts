/** Proposes the functions of expressions. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { functions } from '../../../grammar/vocabulary.ts';
import { nameAfter } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

export function functionProposals(cursor: Cursor): Proposal[] {
  const hasBracket = cursor.after.startsWith('(', nameAfter(cursor).length);
  return functions.map(({ word, about, parameters, variadic }) => ({
    label: word,
    kind: CompletionItemKind.Function,
    insert: hasBracket ? word : `${word}($1)$0`,
    snippet: !hasBracket,
    detail: about,
    aside: `(${parameters.join(', ')}${variadic === true ? ', …' : ''})`,
    rank: 7,
    data: { kind: 'function', word },
  }));
}
