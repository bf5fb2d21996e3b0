/** The names of a block: those that it uses and those that it gives, with the titles that names are made from. */
import type { Name } from '../../../grammar/tree.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Fact } from '../../model/fact.ts';
import { FactScope } from '../../model/fact-scope.ts';
import { isOperands } from '../../model/evaluate.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { usesIn } from '../name-uses.ts';
import type { NameSymbol } from '../symbol.ts';

/** All names of a block except the rows and columns of a table. */
export function* nameSymbols(analysis: Analysis, block: ReportBlock): Generator<NameSymbol> {
  for (const { span, text, target, name } of usesIn(analysis, block)) {
    const isLast = name !== undefined && name.segments.at(-1)?.start === span.start;
    const facts = isLast && block.kind !== 'table' && block.kind !== 'demand' ? factsOf(name, analysis) : undefined;
    const base = { kind: 'name', analysis, block, span, text, declares: false } as const;
    yield { ...base, ...(target && { target }), ...(facts && { facts }) };
  }
  for (const definition of analysis.offersOf(block).definitions) {
    const target = { kind: 'named', analysis, definition } as const;
    const base = { kind: 'name', analysis, block, text: definition.name, target, declares: true } as const;
    // A document's path is a thing of its own; only the name given to it is a name.
    if (definition.kind !== 'document' || definition.written) yield { ...base, span: definition.span };
    const { syntax } = block;
    const title = 'title' in syntax ? syntax.title : syntax.kind === 'heading' ? syntax.content : undefined;
    if (title !== undefined && definition.kind !== 'document' && definition.written) yield { ...base, span: title };
  }
}

/** The facts that a name stands for in an expression; none when it leads nowhere. */
export function factsOf(name: Name, analysis: Analysis): readonly Fact[] {
  const found = new FactScope(analysis, () => undefined).resolve(name);
  return isOperands(found) ? found : [];
}
