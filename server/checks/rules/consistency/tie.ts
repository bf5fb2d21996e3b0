/** A figure that the author tied to others and that does not agree with them. */
import { signOf } from '../../../figures/decimal.ts';
import { plainAmount, writeFigure } from '../../../figures/write-figure.ts';
import type { Tie } from '../../../model/links.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { BlockRule, BlockView, Draft } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { replacement } from '../replacement.ts';

export const tie: BlockRule = {
  id: 'consistency/tie',
  title: 'A tied figure that disagrees',
  severity: 'error',
  description:
    'A figure written [figure = expression] that is not what the expression comes to, at the precision it is printed to.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check(view) {
    for (const link of view.links.ties) if (isOut(link) && link.foreign !== true) reportTie(view, link);
  },
};

/** Ties to another document are told apart, because there it may be the other document that is right. */
export const source: BlockRule = {
  id: 'consistency/source',
  title: 'A figure that differs from the document it comes from',
  severity: 'error',
  description:
    'A figure tied to a document named by uses or of, or to an included one, that is not what that document says.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check(view) {
    for (const link of view.links.ties) if (isOut(link) && link.foreign === true) reportTie(view, link);
  },
};

function isOut(link: Tie): boolean {
  return link.how === 'hand' && link.standing === 'failed' && link.verdict === 'fails';
}

function reportTie({ block, report }: BlockView, link: Tie): void {
  const { mention, figure, quantity, difference, facts } = link;
  const bracket = mention.bracket;
  if (bracket?.kind !== 'tied' || quantity === undefined || difference === undefined) return;
  const expression = block.text.slice(bracket.expression.start, bracket.expression.end);
  const wanted = writeFigure(quantity.value, figure);
  const { start, end } = mention.prose;
  const isName = bracket.expression.kind === 'name';
  const only = facts[0];
  const message =
    isName && only !== undefined
      ? `This says ${figure.text}, but ${only.label} is ${only.figure?.text ?? wanted}.`
      : `This says ${figure.text}, but ${workings(expression, facts)} comes to ${wanted}.`;
  const draft: Draft = {
    start,
    end,
    message,
    details: [
      `Computed ${amountOf(quantity)}, stated ${plainAmount(figure.value, figure.unit)}, difference ${plainAmount(difference, quantity.unit)}.`,
    ],
    related: facts.map((fact) => ({ at: fact, message: `${fact.label}: ${fact.figure?.text ?? ''}` })),
    fixes:
      signOf(quantity.value) < 0 && figure.sign === 'none' ? [] : [replacement(figure.text, { start, end }, wanted)],
  };
  report(draft);
}

/** The expression, with the figures in the place of names where that is short enough to read. */
function workings(expression: string, facts: Tie['facts']): string {
  let text = expression;
  for (const fact of facts) if (fact.figure !== undefined) text = text.replace(fact.name, fact.figure.text);
  return text === expression || text.length > 60 ? expression : `${expression} (${text})`;
}

function amountOf(quantity: Quantity): string {
  return plainAmount(quantity.value, quantity.unit);
}
