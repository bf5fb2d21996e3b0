/** What is known of a figure in prose: what it says, what it is tied to, and whether the two agree. */
import { signOf } from '../../figures/decimal.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Fact } from '../../model/fact.ts';
import type { Computed, Tie } from '../../model/links.ts';
import { amountText, precisionText } from './amount.ts';
import { about, operandList } from './fact.ts';
import { code, lineLink, listed, paragraphs, plain } from './markdown.ts';

/** `text` is the block's. Empty for a number word that means nothing in particular, such as "one of the reasons". */
export function mentionMarkdown(tie: Tie, analysis: Analysis, text: string): string {
  const { mention, figure, candidates, near, facts } = tie;
  if (mention.prose.isWord && tie.how === 'none' && candidates.length === 0) return '';
  return paragraphs(
    `**${plain(amountText(figure.value, figure.unit))}**`,
    facts.length > 0 || tie.how === 'hand' ? tiedMarkdown(tie, analysis, text) : untied(candidates, near, analysis.uri),
    precisionText(figure),
  );
}

/** `[= …]`: what it prints and what that is made from; `text` is the block's. */
export function computedMarkdown(
  { quantity, facts, fault, inline }: Computed,
  analysis: Analysis,
  text: string,
): string {
  const expression = inline === undefined ? '' : text.slice(inline.expression.start, inline.expression.end);
  if (fault !== undefined) return plain(fault.message);
  if (quantity === undefined) return 'A figure in it is not known, so nothing can be worked out.';
  return paragraphs(
    `**${plain(amountText(quantity.value, quantity.unit))}**`,
    `Worked out: ${code(expression)}.`,
    operandList(facts, analysis.uri),
  );
}

function tiedMarkdown(tie: Tie, analysis: Analysis, text: string): string {
  const { bracket } = tie.mention;
  const expression = bracket?.kind === 'tied' ? bracket.expression : undefined;
  const [fact] = tie.facts;
  const isName = expression === undefined || expression.kind === 'name';
  if (isName && fact !== undefined) return paragraphs(repeated(fact, analysis), agreement(tie));
  const tiedTo = expression === undefined ? '' : `Tied to ${code(text.slice(expression.start, expression.end))}.`;
  return paragraphs(tiedTo, operandList(tie.facts, analysis.uri), agreement(tie));
}

function repeated(fact: Fact, analysis: Analysis): string {
  const where = lineLink(fact.block, fact, analysis.uri);
  const amount = fact.figure?.text ?? (fact.quantity && amountText(fact.quantity.value, fact.quantity.unit)) ?? '';
  return `Repeats ${plain(amount)} on ${where}: ${about(fact)}.`;
}

/** Whether the two agree, in a sentence. */
function agreement({
  verdict,
  standing,
  quantity,
  difference,
  figure,
  reason,
  fault,
  against,
  how,
  candidates,
}: Tie): string {
  if (fault !== undefined) return plain(fault.message);
  if (reason !== undefined) return `Not checked: ${plain(reason)}.`;
  if (standing === 'failed' && quantity !== undefined) {
    const out = difference === undefined ? '' : `, a difference of ${plain(amountText(difference, figure.unit))}`;
    const stated = plain(amountText(figure.value, figure.unit));
    return `**They do not agree:** that comes to ${plain(amountText(quantity.value, quantity.unit))}, here it says ${stated}${out}.`;
  }
  if (against !== undefined) {
    const sign = against.figure === undefined ? 0 : signOf(against.figure.value);
    return `**The words say otherwise:** the figure there is ${sign < 0 ? 'negative' : 'positive'}.`;
  }
  const others =
    how === 'auto' && candidates.length > 1 ? ` ${candidates.length - 1} more of the same size would do as well.` : '';
  return verdict === 'rounding' ? 'They agree as far as the printed digits tell.' : `They agree.${others}`;
}

function untied(candidates: readonly Fact[], near: Fact | undefined, from: string): string {
  const linked = (fact: Fact): string =>
    `${plain(fact.label)} ${plain(fact.figure?.text ?? '')} (${code(fact.name)}, ${lineLink(fact.block, fact, from)})`;
  if (candidates.length > 0) return `Not tied: it may repeat ${listed(candidates.map(linked), 4)}.`;
  if (near !== undefined) return `Not tied, but only a slip of the pen away from ${linked(near)}.`;
  return 'Not tied: nothing in this report vouches for this figure.';
}
