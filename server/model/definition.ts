/**
 * What a block offers to the rest of the report: the names that it gives to things, and its facts. An edit that leaves a
 * block's offers as they were cannot change anything outside the block.
 */
import type { Expression, Span, Text } from '../../grammar/tree.ts';
import { toId } from '../../grammar/identifier.ts';
import { CellFact, TableFacts } from './fact.ts';
import type { Fact } from './fact.ts';
import type { HeaderContext, Meaning, TableCell, TableMeaning } from './meaning.ts';
import { sayingsOf } from './saying.ts';
import { subjectsOf } from './subject.ts';
import type { ReportBlock } from './report-block.ts';

interface DefinitionBase {
  readonly name: string;
  readonly block: ReportBlock;
  /** Where the name is given (or what it is made from), in the block. */
  readonly span: Span;
  /** The author wrote the name; otherwise it was made from a title. */
  readonly written: boolean;
}

export type Definition = DefinitionBase &
  (
    | { readonly kind: 'table'; readonly table: TableMeaning; readonly facts: readonly Fact[] }
    /** `expression` when the value is worked out from others. */
    | { readonly kind: 'fact'; readonly fact: Fact; readonly expression?: Expression }
    | { readonly kind: 'document'; readonly path: string }
    | { readonly kind: 'section' | 'chart' }
  );

export interface Offers {
  readonly definitions: readonly Definition[];
  readonly facts: readonly Fact[];
  /** What it says of the way that amounts go. */
  readonly sayings: readonly Fact[];
}

const NOTHING: Offers = { definitions: [], facts: [], sayings: [] };

/** Gives back the fact that a fresh one is a new sight of, or the fresh one itself. */
export type Recognise = (fresh: Fact) => Fact;

/** The report's own period, for what a table's figures are about. */
type HeaderPeriod = HeaderContext['period'];

export function offersOf(block: ReportBlock, meaning: Meaning, header: HeaderPeriod, recognise: Recognise): Offers {
  switch (meaning.kind) {
    case 'table':
      return tableOffers(block, meaning, header, recognise);
    case 'prose':
      return meaning.mentions.length === 0 && meaning.syntax.kind !== 'heading'
        ? NOTHING
        : proseOffers(block, meaning, recognise);
    case 'figure':
      return figureOffers(block, meaning, recognise);
    case 'chart': {
      const { id, title } = meaning.syntax;
      const name = id?.text ?? toId(title?.text ?? '');
      if (name === '') return NOTHING;
      return only({
        kind: 'chart',
        name,
        block,
        span: id ?? title ?? meaning.syntax.keyword,
        written: id !== undefined,
      });
    }
    case 'header':
      return { ...NOTHING, definitions: meaning.uses.flatMap((entry) => documentDefinition(block, entry) ?? []) };
    case 'other': {
      const { syntax } = meaning;
      if (syntax.kind !== 'include' || syntax.path === undefined) return NOTHING;
      const alias = syntax.alias;
      const name = alias?.text ?? toId(fileStem(syntax.path.text));
      return only({
        kind: 'document',
        name,
        block,
        span: alias ?? syntax.path,
        written: alias !== undefined,
        path: syntax.path.text,
      });
    }
    default:
      return NOTHING;
  }
}

function only(definition: Definition): Offers {
  return { ...NOTHING, definitions: [definition], facts: definition.kind === 'fact' ? [definition.fact] : [] };
}

function fileStem(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
}

function tableOffers(block: ReportBlock, table: TableMeaning, header: HeaderPeriod, recognise: Recognise): Offers {
  const home = new TableFacts(block, table, subjectsOf(table, header));
  const facts: Fact[] = [];
  for (const { cells } of table.rows) {
    for (const cell of cells) facts.push(recognise(new CellFact(home, cell)));
  }
  if (table.id === '') return { ...NOTHING, facts };
  const { id, title, keyword } = table.syntax;
  const span = id ?? title ?? keyword;
  return {
    ...NOTHING,
    definitions: [{ kind: 'table', name: table.id, block, span, written: id !== undefined, table, facts }],
    facts,
  };
}

/** The fact of a cell among those of its table. */
export function factOfCell(facts: readonly Fact[], table: TableMeaning, cell: TableCell): Fact | undefined {
  return facts[cell.row.index * table.columns.length + cell.column.index];
}

function figureOffers(
  block: ReportBlock,
  meaning: Meaning & { readonly kind: 'figure' },
  recognise: Recognise,
): Offers {
  const { id, title, valueText, keyword } = meaning.syntax;
  if (meaning.id === '') return NOTHING;
  const at = valueText ?? keyword;
  const fact = recognise({
    name: meaning.id,
    label: meaning.title === '' ? meaning.id : meaning.title,
    block,
    start: at.start,
    end: at.end,
    ...(meaning.figure === undefined ? {} : { figure: meaning.figure }),
    ...(meaning.period === undefined ? {} : { period: meaning.period }),
  });
  return only({
    kind: 'fact',
    name: meaning.id,
    block,
    span: id ?? title ?? keyword,
    written: id !== undefined,
    fact,
    ...(meaning.expression === undefined ? {} : { expression: meaning.expression }),
  });
}

function proseOffers(block: ReportBlock, meaning: Meaning & { readonly kind: 'prose' }, recognise: Recognise): Offers {
  const definitions: Definition[] = [];
  const facts: Fact[] = [];
  const { syntax } = meaning;
  if (syntax.kind === 'heading' && syntax.id !== undefined) {
    definitions.push({ kind: 'section', name: syntax.id.text, block, span: syntax.id, written: true });
  }
  for (const { prose, bracket } of meaning.mentions) {
    if (bracket?.kind !== 'named') continue;
    const { id } = bracket;
    const fact = recognise({
      name: id.text,
      label: id.text.replaceAll('_', ' '),
      block,
      start: prose.start,
      end: prose.end,
      figure: prose.figure,
    });
    facts.push(fact);
    definitions.push({ kind: 'fact', name: id.text, block, span: id, written: true, fact });
  }
  const sayings = sayingsOf(block, meaning).map(recognise);
  return definitions.length + sayings.length === 0 ? NOTHING : { definitions, facts, sayings };
}

/** `uses: path as name`; `of: path` is always known as `report`. A `source:` is no document of ours. */
function documentDefinition(
  block: ReportBlock,
  entry: { readonly key: Text; readonly path?: Text; readonly alias?: Text },
): Definition | undefined {
  const key = entry.key.text.toLowerCase();
  if (entry.path === undefined || (key !== 'uses' && key !== 'of')) return undefined;
  const name = key === 'of' ? 'report' : (entry.alias?.text ?? toId(fileStem(entry.path.text)));
  return {
    kind: 'document',
    name,
    block,
    span: entry.alias ?? entry.path,
    written: entry.alias !== undefined,
    path: entry.path.text,
  };
}
