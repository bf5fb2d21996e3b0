/**
 * Every place in a block where a name is used, and what it leads to there: in ties, checks, charts, computed figures,
 * references, and in the checks of a table.
 */
import type { Block, Equation, Expression, Inline, Name, Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import { namesIn } from '../model/names-in.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { rootNameOf, sameTarget, targetInEquation, targetsOf } from './target.ts';
import type { Target } from './target.ts';

/** One segment of a name, or the id of a `[#reference]`. */
export interface NameUse {
  readonly block: ReportBlock;
  readonly span: Span;
  readonly text: string;
  /** Absent when the name leads nowhere. */
  readonly target?: Target;
  /** The whole name; absent in a reference. */
  readonly name?: Name;
}

/** All uses of names in a block, in no particular order. */
export function* usesIn(analysis: Analysis, block: ReportBlock): Generator<NameUse> {
  const { syntax } = block;
  for (const inline of inlinesOf(syntax)) {
    if (inline.kind !== 'reference') continue;
    const definition = analysis.define(inline.id.text);
    const target: Target | undefined = definition && { kind: 'named', analysis, definition };
    yield { block, span: inline.id, text: inline.id.text, ...(target && { target }) };
  }
  if (syntax.kind === 'table' || syntax.kind === 'demand') {
    yield* usesInTable(analysis, block, syntax.entries);
    return;
  }
  for (const expression of expressionsOf(syntax)) {
    for (const name of namesIn(expression)) {
      const targets = targetsOf(name, analysis);
      for (const [index, { start, end, text }] of name.segments.entries()) {
        const target = targets[index];
        yield { block, span: { start, end }, text, name, ...(target && { target }) };
      }
    }
  }
}

function* usesInTable(
  analysis: Analysis,
  block: ReportBlock,
  entries: readonly { readonly equation?: Equation }[],
): Generator<NameUse> {
  const meaning = analysis.meaningOf(block);
  if (meaning.kind !== 'table') return;
  const at = { analysis, block, table: meaning };
  for (const { equation } of entries) {
    if (equation === undefined) continue;
    for (const name of sidesOf(equation).flatMap(namesIn)) {
      const target = name.segments.length === 1 ? targetInEquation(name, equation, at) : undefined;
      const [first] = name.segments;
      if (first === undefined) continue;
      yield { block, span: first, text: first.text, name, ...(target && { target }) };
    }
  }
}

/** The expressions of a block, whatever it is. */
export function expressionsOf(syntax: Block): Expression[] {
  switch (syntax.kind) {
    case 'figure':
      return syntax.value === undefined ? [] : [syntax.value];
    case 'check':
      return syntax.equation === undefined ? [] : sidesOf(syntax.equation);
    case 'chart':
      return syntax.entries.flatMap((entry) => entry.names ?? []);
    case 'table':
    case 'demand':
      return syntax.entries.flatMap(({ equation }) => (equation === undefined ? [] : sidesOf(equation)));
    default:
      return inlinesOf(syntax).flatMap((inline) =>
        inline.kind === 'tied' || inline.kind === 'computed' ? inline.expression : [],
      );
  }
}

/** The inline nodes of a block of prose or of a list. */
export function inlinesOf(syntax: Block): readonly Inline[] {
  if ('items' in syntax) return syntax.items.flatMap((item) => item.inlines);
  return 'inlines' in syntax ? syntax.inlines : [];
}

/** All places, in this report and in those that use it, where a name leads to the thing. */
export function usesOfTarget(target: Target, workspace: Iterable<Analysis>): NameUse[] {
  const { analysis } = target;
  const uses: NameUse[] = [];
  const collect = (from: Analysis, blocks: Iterable<ReportBlock>): void => {
    for (const block of blocks) {
      for (const use of usesIn(from, block)) if (use.target && sameTarget(use.target, target)) uses.push(use);
    }
  };
  const own = new Set(readersOf(analysis, [`name:${rootNameOf(target)}`]));
  if (target.kind !== 'named') own.add(target.block);
  collect(analysis, inOrder(own));
  for (const { other, blocks } of readersElsewhere(analysis, [`name:${rootNameOf(target)}`], workspace)) {
    collect(other, blocks);
  }
  return uses;
}

/** The blocks of other reports that looked something up in this one. */
export function* readersElsewhere(
  analysis: Analysis,
  keys: readonly string[],
  workspace: Iterable<Analysis>,
): Generator<{ readonly other: Analysis; readonly blocks: readonly ReportBlock[] }> {
  for (const other of new Set(workspace)) {
    if (other === analysis) continue;
    const paths = other.otherPaths().filter((path) => other.other(path) === analysis);
    if (paths.length === 0) continue;
    const asked = paths.flatMap((path) => keys.map((key) => `${path}>${key}`));
    yield { other, blocks: readersOf(other, asked) };
  }
}

/** The blocks that looked something up, in order. Blocks are linked only when somebody asks, so all are asked first. */
export function readersOf(analysis: Analysis, keys: readonly string[]): ReportBlock[] {
  for (const block of analysis.document.blocks) analysis.linksOf(block);
  return inOrder(new Set(keys.flatMap((key) => [...analysis.readersOf(key)])));
}

function inOrder(blocks: Iterable<ReportBlock>): ReportBlock[] {
  return [...blocks].sort((a, b) => a.index - b.index);
}

function sidesOf({ left, right, within, only }: Equation): Expression[] {
  return [left, right, ...(within === undefined ? [] : [within]), ...only];
}
