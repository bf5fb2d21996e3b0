/**
 * Where a table or a named figure is used: every figure tied to it, check, chart, computed value and reference, in its own
 * report and in those that use it. Only blocks that looked it up are asked.
 */
import type { Location } from 'vscode-languageserver-types';
import type { Span } from '../../../grammar/tree.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Definition } from '../../model/definition.ts';
import { keysOf } from '../../model/fact.ts';
import type { Fact } from '../../model/fact.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { sameFact } from '../dependents.ts';
import { readersElsewhere, readersOf } from '../name-uses.ts';
import { locationIn } from '../ranges.ts';

export function usesOfDefinition(
  definition: Definition,
  analysis: Analysis,
  workspace: Iterable<Analysis>,
): Location[] {
  const facts = definition.kind === 'table' ? definition.facts : definition.kind === 'fact' ? [definition.fact] : [];
  const keys = [`name:${definition.name}`, ...new Set(facts.flatMap(keysOf))];
  const found: Location[] = [];
  const collect = (from: Analysis, blocks: Iterable<ReportBlock>): void => {
    for (const block of blocks) {
      if (block === definition.block && definition.kind === 'table') continue;
      for (const span of usesIn(from, block, definition)) found.push(locationIn(block, span));
    }
  };
  collect(analysis, readersOf(analysis, keys));
  for (const { other, blocks } of readersElsewhere(analysis, keys, workspace)) collect(other, blocks);
  return found;
}

function* usesIn(analysis: Analysis, block: ReportBlock, definition: Definition): Generator<Span> {
  const { ties, computed, assertion, charts, references } = analysis.linksOf(block);
  const isMeant = (facts: readonly Fact[]): boolean => facts.some((fact) => belongsTo(fact, definition));
  for (const { facts, mention } of ties) if (isMeant(facts)) yield mention.prose;
  for (const { facts, inline } of computed) {
    const { syntax } = block;
    if (isMeant(facts)) {
      yield inline ?? (syntax.kind === 'figure' && syntax.valueText ? syntax.valueText : { start: 0, end: 0 });
    }
  }
  if (assertion !== undefined && isMeant(assertion.facts)) yield assertion.equation;
  for (const { facts, name } of charts) if (isMeant(facts)) yield name;
  for (const { inline, definition: meant } of references) if (meant === definition) yield inline;
}

function belongsTo(fact: Fact, definition: Definition): boolean {
  if (definition.kind === 'table') return fact.block === definition.block;
  return definition.kind === 'fact' && sameFact(fact, definition.fact);
}
