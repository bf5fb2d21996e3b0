/**
 * Proposes what can start a line in the body of a structured block: its keys (those already there only if they may be
 * repeated) and, in a table, the roles of rows.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { blockNamed, keyNamed, roles } from '../../../grammar/vocabulary.ts';
import type { BlockWord } from '../../../grammar/vocabulary.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { totalCells } from '../refactor/column-sum.ts';
import { inSnippet } from '../snippets.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal, Proposals } from './proposal.ts';

export function proposeBody(cursor: Cursor): Proposals | undefined {
  const { block, before, after, at } = cursor;
  const typed = /^[ \t]+((?:[A-Za-z]+ ?){0,2}[A-Za-z]*)$/.exec(before)?.[1];
  const known = block === undefined ? undefined : blockNamed(block.kind);
  if (typed === undefined || block === undefined || known === undefined || cursor.options.trigger === ' ') {
    return undefined;
  }
  const rest = /^[A-Za-z]*(?: [A-Za-z]+)?(?=[ \t]*(?:[:|]|$))/.exec(after)?.[0] ?? '';
  const span = { start: at - typed.length, end: at + rest.length };
  const follows = after.slice(rest.length).trimStart().charAt(0);
  const rowsAbove = hasRowsAbove(cursor);
  const items = [
    ...(follows === '|' ? [] : keyProposals(cursor, block, known, rowsAbove ? 6 : 3, follows === ':')),
    ...(known.body === 'rows' && follows !== ':' ? roleProposals(cursor, block, rowsAbove, follows === '|') : []),
  ];
  return items.length === 0 ? undefined : { span, items };
}

function keyProposals(
  cursor: Cursor,
  block: ReportBlock,
  known: BlockWord,
  rank: number,
  hasColon: boolean,
): Proposal[] {
  const { syntax } = block;
  const entries = 'entries' in syntax ? syntax.entries : [];
  const there = new Set(
    entries
      .filter(({ key }) => cursor.at < key.start || cursor.at > key.end)
      .map(({ key }) => keyNamed(block.kind, key.text)?.word),
  );
  return known.keys
    .filter(({ word, repeatable }) => repeatable === true || !there.has(word))
    .filter(({ word }) => word !== 'of' || block.kind !== 'report')
    .map(({ word, about }) => ({
      label: word,
      kind: CompletionItemKind.Property,
      insert: hasColon ? word : `${word}: `,
      detail: about,
      rank,
      goesOn: true,
      data: { kind: 'key', block: block.kind, word },
    }));
}

function roleProposals(cursor: Cursor, block: ReportBlock, rowsAbove: boolean, hasPipe: boolean): Proposal[] {
  const { syntax } = block;
  if (syntax.kind !== 'table' && syntax.kind !== 'demand') return [];
  const rank = rowsAbove ? 3 : 6;
  const proposals: Proposal[] = roles.map(({ word, about }) => ({
    label: word,
    kind: CompletionItemKind.Keyword,
    insert: hasPipe ? word : `${word} | `,
    detail: about,
    rank,
    data: { kind: 'role', word },
  }));
  const meaning = cursor.context.analysis.meaningOf(block);
  const summed = hasPipe || meaning.kind !== 'table' ? undefined : totalCells(meaning, cursor.at);
  if (summed === undefined) return proposals;
  const row: Proposal = {
    label: 'total row',
    kind: CompletionItemKind.Snippet,
    insert: `total | \${1:Total} | ${summed.map(inSnippet).join(' | ')} |$0`,
    snippet: true,
    detail: 'The total of everything above, added up.',
    aside: summed.filter((text) => text !== '').join(' | '),
    rank: 2,
  };
  return [row, ...proposals];
}

function hasRowsAbove({ block, lineStart }: Cursor): boolean {
  const syntax = block?.syntax;
  if (syntax === undefined || !('rows' in syntax)) return false;
  return syntax.rows.some((row) => row.start < lineStart);
}
