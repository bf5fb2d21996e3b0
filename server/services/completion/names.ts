/**
 * Proposes names in expressions: at the start, whatever has a name; after a dot, what is in the thing before it. Each comes
 * with what it is worth. Inside the `check:` of a table the names are its own rows and columns.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { expressionWords } from '../../../grammar/vocabulary.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Definition } from '../../model/definition.ts';
import type { Cursor } from './cursor.ts';
import { nameAfter } from './cursor.ts';
import { expressionAt } from './expression-place.ts';
import type { ExpressionPlace } from './expression-place.ts';
import { aboutFact, valueOfFact } from './fact-text.ts';
import { functionProposals } from './functions.ts';
import { candidatesFor } from './known-figures.ts';
import { withAmount } from '../computed-amount.ts';
import { factData } from './proposal.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { proposePrinting } from './printing.ts';
import { proposeInTable, proposeOwnNames } from './table-names.ts';

export function proposeNames(cursor: Cursor): Proposals | undefined {
  const place = expressionAt(cursor);
  if (place === undefined) return undefined;
  const printing = place.kind === 'computed' ? proposePrinting(cursor, place) : undefined;
  if (printing !== undefined) return printing;
  const chain = /(?:[\p{L}\p{M}\p{N}_]+\.)*[\p{L}\p{M}\p{N}_]*$/u.exec(place.typed)?.[0] ?? '';
  const start = cursor.at - chain.length;
  const segments = chain.split('.');
  const typed = segments.pop() ?? '';
  const rest = nameAfter(cursor);
  const span = { start: cursor.at - typed.length, end: cursor.at + rest.length };
  // A figure is being typed, not a name.
  const before = place.typed.slice(0, place.typed.length - chain.length);
  if (/^\d+(?:\.\d*)?$/.test(chain) || /[£.,\d%]$/.test(before)) return { span, items: [] };
  if (segments.length > 0) return { span, items: inside(cursor.context.analysis, segments) };
  const whole = { start, end: span.end };
  if (isAfterOperand(before)) return { span: whole, items: wordsAfter(place) };
  return { span: whole, items: place.kind === 'table-check' ? proposeOwnNames(cursor) : atStart(cursor, place) };
}

/** Whether a name or figure is complete before a space: another cannot follow it. */
function isAfterOperand(typed: string): boolean {
  if (!/\s$/.test(typed)) return false;
  const last = /[^\s(,=<>+*/-]+$/.exec(typed.trimEnd())?.[0] ?? '';
  return /[\p{L}\p{N}_%)]$/u.test(last) && !/^(?:within|for)$/i.test(last);
}

const WORDS_AFTER: Readonly<Record<ExpressionPlace['kind'], readonly string[]>> = {
  check: ['within'],
  'table-check': ['within', 'for'],
  figure: [],
  chart: [],
  tied: [],
  computed: [],
};

/** The words that can follow a complete side of an equation. */
function wordsAfter({ kind, typed }: ExpressionPlace): Proposal[] {
  const isEquation = /[=<>]/.test(typed);
  return expressionWords
    .filter(
      ({ word }) => isEquation && WORDS_AFTER[kind].includes(word) && !new RegExp(`\\b${word}\\s`, 'i').test(typed),
    )
    .map(({ word, about }) => ({ label: word, kind: CompletionItemKind.Keyword, insert: `${word} `, detail: about }));
}

function atStart(cursor: Cursor, place: ExpressionPlace): Proposal[] {
  const { analysis } = cursor.context;
  // A figure cannot be worked out from itself.
  const own = place.kind === 'figure' ? ownName(cursor) : undefined;
  const expected = place.figure === undefined ? [] : tiesFor(cursor, place.figure);
  return [
    ...expected,
    ...definitionsIn(analysis, place.kind === 'chart').filter(({ label }) => label !== own),
    ...(place.kind === 'chart' ? [] : functionProposals(cursor)),
  ];
}

function ownName({ block }: Cursor): string | undefined {
  return block?.syntax.kind === 'figure' ? block.syntax.id?.text : undefined;
}

/** In `[£12.261m = `, what the figure may be repeating comes first, with its whole name. */
function tiesFor(cursor: Cursor, figure: string): Proposal[] {
  return candidatesFor(cursor, figure).map(({ fact, name }) => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail: aboutFact(fact),
    aside: valueOfFact(fact),
    rank: 0,
    data: factData(fact),
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
      return {
        label: name,
        kind: CompletionItemKind.Constant,
        detail: aboutFact(fact),
        aside: valueOfFact(withAmount(fact, analysis)),
        rank: 3,
        data: factData(fact),
      };
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
