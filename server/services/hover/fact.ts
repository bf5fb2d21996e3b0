/** What is known of a defined figure: its value, what it is about, the sums it states or counts in, who repeats it. */
import { writePeriod } from '../../figures/period/write-period.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Fact } from '../../model/fact.ts';
import type { Dependent } from '../dependents.ts';
import { dependentsOf } from '../dependents.ts';
import type { ServiceContext } from '../service.ts';
import { amountText, precisionText } from './amount.ts';
import { castMarkdown } from './cast.ts';
import { code, lineLink, listed, paragraphs, plain } from './markdown.ts';

/** `analysis` is that of the report which defines the fact. */
export function factMarkdown(fact: Fact, analysis: Analysis, context: ServiceContext): string {
  const quantity = fact.figure ?? fact.quantity;
  const reading = fact.cell?.reading;
  if (quantity === undefined) {
    if (reading?.kind === 'malformed') return paragraphs(about(fact), plain(reading.message));
    if (reading?.kind !== 'unknown') return '';
    return paragraphs(about(fact), 'This figure is not known: a sum that needs it cannot be completed.');
  }
  const dependents = dependentsOf(fact, analysis, context.workspace);
  return paragraphs(
    `**${plain(amountText(quantity.value, quantity.unit))}**`,
    about(fact),
    fact.figure === undefined ? '' : precisionText(fact.figure),
    workings(fact, analysis, context.analysis.uri),
    ...statedSums(fact),
    dependentsMarkdown(dependents, fact, context.analysis.uri),
  );
}

/** "Children in Care, Variance M04 · month 4 · `finance.care.variance`". Only a period that the report itself states. */
export function about(fact: Fact): string {
  const { period } = fact;
  const label = fact.label === fact.name.replaceAll('_', ' ') ? [] : [plain(fact.label)];
  return [...label, ...(period === undefined ? [] : [plain(writePeriod(period))]), code(fact.name)].join(' · ');
}

/** How the value of an @figure is worked out. */
function workings(fact: Fact, analysis: Analysis, from: string): string {
  const { syntax } = fact.block;
  if (syntax.kind !== 'figure' || fact.figure !== undefined || syntax.valueText === undefined) return '';
  const operands = analysis.linksOf(fact.block).computed.flatMap(({ facts }) => facts);
  return paragraphs(`Worked out: ${code(syntax.valueText.text)}.`, operandList(operands, from));
}

/** "From mitigated £1.458m (line 20) and new_demand £1.442m (line 19)." */
export function operandList(facts: readonly Fact[], from: string): string {
  const operands = [...new Set(facts)].map((fact) => {
    const amount = fact.figure?.text ?? (fact.quantity && amountText(fact.quantity.value, fact.quantity.unit));
    return `${code(fact.name)} ${plain(amount ?? 'not known')} (${lineLink(fact.block, fact, from)})`;
  });
  return operands.length === 0 ? '' : `From ${listed(operands)}.`;
}

function statedSums({ table, cell, block }: Fact): string[] {
  if (table === undefined) return [];
  const stated = table.relations.filter((relation) => relation.stated === cell);
  return stated.map((relation) => castMarkdown(relation, table, block));
}

/** Who depends on the figure, in words. */
function dependentsMarkdown(dependents: readonly Dependent[], fact: Fact, from: string): string {
  const sums: string[] = [];
  const repeats: string[] = [];
  const uses: string[] = [];
  for (const dependent of dependents) {
    const { kind, block, span } = dependent;
    if (kind === 'relation') {
      const { stated, kind: sort } = dependent.relation;
      if (sort !== 'check' && stated !== undefined) {
        sums.push(`${plain(stated.row.label)} (${plain(stated.figure?.text ?? '')})`);
      }
    } else if (kind === 'mention' && (dependent.tie.how === 'auto' || isTiedTo(dependent, fact))) {
      repeats.push(lineLink(block, span, from));
    } else uses.push(lineLink(block, span, from));
  }
  return paragraphs(
    sums.length === 0 ? '' : `Counted in ${listed(sums)}.`,
    repeats.length === 0 ? '' : `Repeated on ${listed([...new Set(repeats)])}.`,
    uses.length === 0 ? '' : `Used in calculations and checks on ${listed([...new Set(uses)])}.`,
  );
}

/** A tie to this figure alone repeats it; one to a calculation works with it. */
function isTiedTo({ tie }: Dependent & { readonly kind: 'mention' }, fact: Fact): boolean {
  return (
    tie.mention.bracket?.kind === 'tied' &&
    tie.mention.bracket.expression.kind === 'name' &&
    tie.facts[0]?.name === fact.name
  );
}
