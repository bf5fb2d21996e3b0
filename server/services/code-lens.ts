/**
 * What stands above tables and named figures: whether the sums of a table hold, and how many places use it. The uses are
 * looked up only for the lenses that the editor shows.
 */
import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import { figureOf } from '../checks/rules/reconcile/figure-in-table.ts';
import { abs } from '../figures/decimal.ts';
import type { Definition } from '../model/definition.ts';
import type { TableMeaning } from '../model/meaning.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { usesOfDefinition } from './code-lens/uses.ts';
import { locationIn, rangeIn } from './ranges.ts';
import type { ServiceContext } from './service.ts';

export interface LensOptions {
  /** The editor's command that shows places, given the URI, the position and the places; a lens leads nowhere without it. */
  readonly showReferences?: string | undefined;
}

/** What a lens is about, until the editor shows it. */
interface LensData {
  readonly uri: string;
  readonly name: string;
}

export function codeLenses({ analysis, settings }: ServiceContext, options: LensOptions = {}): CodeLens[] {
  const { casts, uses } = settings.codeLens;
  const lenses: CodeLens[] = [];
  for (const block of analysis.document.blocks) {
    if (!SHOWN.has(block.kind)) continue;
    const meaning = casts ? analysis.meaningOf(block) : undefined;
    if (meaning?.kind === 'table' && meaning.relations.length > 0) lenses.push(castLens(block, meaning, options));
    if (!uses) continue;
    for (const definition of analysis.offersOf(block).definitions) {
      if (definition.kind !== 'table' && definition.kind !== 'fact') continue;
      const data: LensData = { uri: analysis.uri, name: definition.name };
      lenses.push({ range: rangeOf(block, definition), data });
    }
  }
  return lenses;
}

/** The lens with the number of uses, and the command that shows them. */
export function resolveCodeLens(
  { analysis, workspace }: ServiceContext,
  lens: CodeLens,
  options: LensOptions = {},
): CodeLens {
  const data: unknown = lens.data;
  if (!isLensData(data) || data.uri !== analysis.uri) return lens;
  const definition = analysis.define(data.name);
  if (definition === undefined) return { ...lens, command: plainTitle('not used') };
  const places = usesOfDefinition(definition, analysis, workspace);
  // In a paragraph with several named figures, each says which it is.
  const isProse = definition.kind === 'fact' && definition.block.kind !== 'figure';
  const title = `${isProse ? `${definition.name} ` : ''}${usedIn(places.length)}`;
  return { ...lens, command: commandOf(title, lens, analysis.uri, places, options) };
}

const SHOWN: ReadonlySet<string> = new Set([
  'table',
  'demand',
  'figure',
  'paragraph',
  'item',
  'quote',
  'recommend',
  'resolved',
  'options',
]);

function rangeOf(block: ReportBlock, { kind, span }: Definition): CodeLens['range'] {
  if (kind === 'fact' && block.kind !== 'figure') return rangeIn(block, span);
  const { syntax } = block;
  return rangeIn(block, 'keyword' in syntax ? syntax.keyword : span);
}

function castLens(block: ReportBlock, table: TableMeaning, options: LensOptions): CodeLens {
  const range = rangeIn(block, table.syntax.keyword);
  const failing = table.relations.filter(({ verdict, stated }) => verdict === 'fails' && stated !== undefined);
  const places = failing.flatMap(({ stated }) => (stated === undefined ? [] : locationIn(block, stated)));
  const title = castTitle(table);
  const lens: CodeLens = { range };
  return { ...lens, command: commandOf(title, lens, block.document.uri, places, options) };
}

/** "casts ✓", "out by 63", "3 of 12 sums are out", "1 sum not checked". */
function castTitle(table: TableMeaning): string {
  const { relations } = table;
  const failing = relations.filter(({ verdict }) => verdict === 'fails');
  const open = relations.filter(({ verdict }) => verdict === 'incomplete' || verdict === 'not-checked').length;
  const [first] = failing;
  const rest = open === 0 ? '' : `${counted(open, 'sum')} not checked`;
  if (first === undefined) return rest === '' ? 'casts ✓' : rest;
  const { stated, difference } = first;
  const single = stated !== undefined && difference !== undefined && failing.length === 1;
  const out = single
    ? `out by ${figureOf(abs(difference), stated, table)}`
    : `${failing.length} of ${relations.length} sums are out`;
  return rest === '' ? out : `${out}, ${rest}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function usedIn(count: number): string {
  return count === 0 ? 'not used' : `used in ${counted(count, 'place')}`;
}

/** A title that leads nowhere. */
function plainTitle(title: string): Command {
  return { title, command: '' };
}

function commandOf(
  title: string,
  { range }: CodeLens,
  uri: string,
  places: readonly Location[],
  { showReferences }: LensOptions,
): Command {
  if (places.length === 0 || showReferences === undefined) return plainTitle(title);
  return { title, command: showReferences, arguments: [uri, range.start, places] };
}

/** The data comes back from the editor, which has kept it as it was. */
function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'name' in data;
}
