/**
 * Proposes names in expressions: at the start, whatever has a name; after a dot, what is in the thing before it. Each comes
 * with what it is worth. Inside the `check:` of a table the names are its own rows and columns.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { expressionWords } from '../../../grammar/vocabulary.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Definition } from '../../model/definition.ts';
import type { Cursor } from './cursor.ts';
import { NAME_AFTER } from './cursor.ts';
import { expressionAt } from './expression-place.ts';
import type { ExpressionPlace } from './expression-place.ts';
import { aboutFact, valueOfFact } from './fact-text.ts';
import { functionProposals } from './functions.ts';
import { candidatesFor } from './known-figures.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { proposePrinting } from './printing.ts';
import { proposeInTable, proposeOwnNames } from './table-names.ts';

const CHAIN = /(?:[\p{L}\p{M}\p{N}_]+\.)*[\p{L}\p{M}\p{N}_]*$/u;

export function proposeNames(cursor: Cursor): Proposals | undefined {
  const place = expressionAt(cursor);
  if (place === undefined) return undefined;
  const printing = place.kind === 'computed' ? proposePrinting(cursor, place) : undefined;
  if (printing !== undefined) return printing;
  const chain = CHAIN.exec(place.typed)?.[0] ?? '';
  const start = cursor.at - chain.length;
  const segments = chain.split('.');
  const typed = segments.pop() ?? '';
  const rest = NAME_AFTER.exec(cursor.after)?.[0] ?? '';
  const span = { start: cursor.at - typed.length, end: cursor.at + rest.length };
  // A figure is being typed, not a name.
  const beforeChain = place.typed.charAt(place.typed.length - chain.length - 1);
  if (/^\d+(?:\.\d*)?$/.test(chain) || /[£.,\d%]/.test(beforeChain)) return { span, items: [] };
  if (segments.length > 0) return { span, items: inside(cursor.context.analysis, segments) };
  const whole = { start, end: span.end };
  return { span: whole, items: place.kind === 'table-check' ? proposeOwnNames(cursor) : atStart(cursor, place) };
}

function atStart(cursor: Cursor, place: ExpressionPlace): Proposal[] {
  const { analysis } = cursor.context;
  const expected = place.figure === undefined ? [] : tiesFor(cursor, place.figure);
  const words = place.kind === 'check' ? expressionWords.filter(({ word }) => word === 'within') : [];
  return [
    ...expected,
    ...definitionsIn(analysis, place.kind === 'chart'),
    ...(place.kind === 'chart' ? [] : functionProposals(cursor)),
    ...words.map(({ word, about }) => ({ label: word, kind: CompletionItemKind.Keyword, detail: about, rank: 8 })),
  ];
}

/** In `[£12.261m = `, what the figure may be repeating comes first, with its whole name. */
function tiesFor(cursor: Cursor, figure: string): Proposal[] {
  return candidatesFor(cursor, figure).map(({ fact, name }) => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail: aboutFact(fact),
    aside: valueOfFact(fact),
    rank: 0,
    data: { kind: 'fact', uri: fact.block.document.uri, name: fact.name, from: cursor.context.analysis.uri },
  }));
}

/** What has a name in a report; in a chart, only what has columns. */
function definitionsIn(analysis: Analysis, onlyTables: boolean): Proposal[] {
  const items: Proposal[] = [];
  for (const name of analysis.names()) {
    const definition = analysis.define(name);
    const item = definition && definitionItem(definition, analysis);
    if (item !== undefined && (!onlyTables || item.kind !== CompletionItemKind.Constant)) items.push(item);
  }
  return items;
}

function definitionItem(definition: Definition, analysis: Analysis): Proposal | undefined {
  const { name } = definition;
  switch (definition.kind) {
    case 'table':
      return { label: name, kind: CompletionItemKind.Struct, detail: definition.table.title, commit: ['.'], rank: 4 };
    case 'fact': {
      const { fact } = definition;
      const data = { kind: 'fact', uri: fact.block.document.uri, name, from: analysis.uri } as const;
      return { label: name, kind: CompletionItemKind.Constant, detail: aboutFact(fact), aside: valueOfFact(fact), rank: 3, data };
    }
    case 'document':
      return { label: name, kind: CompletionItemKind.Module, detail: definition.path, commit: ['.'], rank: 5 };
    default:
      return undefined;
  }
}

/** What can follow the dot after `segments`. */
function inside(analysis: Analysis, segments: readonly string[]): Proposal[] {
  const [first = '', ...rest] = segments;
  const definition = analysis.define(first);
  if (definition?.kind === 'table') return proposeInTable(definition, rest);
  const other = definition?.kind === 'document' ? analysis.other(definition.path) : undefined;
  if (other === undefined) return [];
  const [name, ...more] = rest;
  if (name === undefined) {
    return definitionsIn(other, false).filter(({ kind }) => kind !== CompletionItemKind.Module);
  }
  const found = other.define(name);
  return found?.kind === 'table' ? proposeInTable(found, more) : [];
}
