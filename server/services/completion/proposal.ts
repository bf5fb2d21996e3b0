/** Turns what can be proposed into the editor's completion items, with ranges that are right in the middle of words. */
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { CompletionItem, Range, TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../../../grammar/tree.ts';
import type { Fact } from '../../model/fact.ts';
import type { Cursor } from './cursor.ts';
import { plainText } from '../snippets.ts';

/** Says what a proposal stands for, so that its documentation can be looked up when the author dwells on it. */
export type ProposalData =
  | { readonly kind: 'block' | 'role' | 'function' | 'rule'; readonly word: string }
  | { readonly kind: 'key'; readonly block: string; readonly word: string }
  | { readonly kind: 'fact'; readonly uri: string; readonly name: string };

export function factData(fact: Fact): ProposalData {
  return { kind: 'fact', uri: fact.block.document.uri, name: fact.name };
}

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written instead of the label; in snippet syntax if `snippet`. */
  readonly insert?: string;
  readonly snippet?: boolean;
  /** What the editor holds against the text typed so far, when that is not the label. */
  readonly filter?: string;
  /** A line about it: "Total Children's Social Care, Variance M04". */
  readonly detail?: string;
  /** A few characters beside the label: "£12.261m". */
  readonly aside?: string;
  /** Proposals come in this order, and as they are given within one rank. */
  readonly rank?: number;
  readonly data?: ProposalData;
  /** Further edits, away from the cursor. */
  readonly also?: readonly TextEdit[];
  /** Ask for proposals again once this one is written. */
  readonly goesOn?: boolean;
  /** Characters that accept the proposal and are written after it. */
  readonly commit?: readonly string[];
}

export interface Proposals {
  /** The text that a proposal takes the place of, in the block. */
  readonly span: Span;
  readonly items: readonly Proposal[];
  /** The list is one of several that the text typed so far can lead to: ask again as more is typed. */
  readonly incomplete?: boolean;
}

export function toItems(cursor: Cursor, { span, items }: Proposals): CompletionItem[] {
  const { line, character } = cursor.position;
  // The span is part of the cursor's line, so that characters can be counted from the cursor.
  const start = { line, character: character - (cursor.at - span.start) };
  const insert: Range = { start, end: cursor.position };
  const replace: Range = { start, end: { line, character: character + (span.end - cursor.at) } };
  return items.map((proposal, index) => toItem(cursor, proposal, index, insert, replace));
}

function toItem(cursor: Cursor, proposal: Proposal, index: number, insert: Range, replace: Range): CompletionItem {
  const { label, kind, snippet = false, filter, detail, aside = '', rank = 5, data, also, goesOn, commit } = proposal;
  const { snippets, insertReplace, askAgain, asideInLabel = false } = cursor.options;
  const isSnippet = snippet && snippets === true;
  const written = proposal.insert ?? label;
  const newText = snippet && !isSnippet ? plainText(written) : written;
  return {
    label: asideInLabel && aside !== '' ? `${label} ${aside}` : label,
    kind,
    textEdit: insertReplace === true ? { newText, insert, replace } : { newText, range: replace },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    filterText: filter ?? label,
    sortText: `${rank}${String(index).padStart(4, '0')}`,
    ...(detail === undefined ? {} : { detail }),
    ...(aside === '' || asideInLabel ? {} : { labelDetails: { description: aside } }),
    ...(data === undefined ? {} : { data }),
    ...(also === undefined ? {} : { additionalTextEdits: [...also] }),
    ...(goesOn === true && askAgain !== undefined ? { command: { title: 'Suggest', command: askAgain } } : {}),
    ...(commit === undefined ? {} : { commitCharacters: [...commit] }),
  };
}

/** A plain word of the language. */
export function word(label: string, more: Partial<Proposal> = {}): Proposal {
  return { label, kind: CompletionItemKind.Keyword, ...more };
}

/** A value that can stand after a key. */
export function value(label: string, more: Partial<Proposal> = {}): Proposal {
  return { label, kind: CompletionItemKind.EnumMember, ...more };
}
