/** "An overspend of" where the table has an underspend: the figure agrees, the word does not. */
import type { DirectionMeaning } from '../../../figures/prose/direction-words.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Tie } from '../../../model/links.ts';
import type { BlockRule, BlockView } from '../../rule.ts';
import { sentenceAround } from '../../../model/sentence.ts';
import { excerptOf } from '../excerpt.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

export const direction: BlockRule = {
  id: 'consistency/direction',
  title: 'An overspend where the table has an underspend',
  severity: 'warning',
  description:
    'A figure whose sentence calls it an overspend while the variance that it repeats is an underspend, or the other way round; minutes that call an overspend what their report calls an underspend; two sentences about one thing that do. The header or the table says which sign is which.',
  fixable: false,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check(view) {
    for (const tie of view.links.ties) {
      const { mention, figure, against, contrary } = tie;
      const said = mention.prose.direction;
      if (said === undefined || (against ?? contrary) === undefined || isImagined(view, tie)) continue;
      if (contrary !== undefined) reportContrary(view, tie, contrary);
      if (against === undefined) continue;
      view.report({
        start: said.start,
        end: said.end,
        message: `${figure.text} is called '${said.word}' here, but ${against.label} is ${against.figure?.text ?? ''}: ${OPPOSITES[said.meaning] ?? 'it goes the other way'}.`,
        related: [{ at: against, message: `${against.label}: ${against.figure?.text ?? ''}` }],
      });
    }
  },
};

/** Words of what is not so: "spending would have been over budget by £0.1m", "an underspend instead of an overspend of £2m". */
const IMAGINED = /\b(?:(?:w|c)ould (?:have|otherwise)|without|if|unless|instead of|rather than|not an?)\b/i;

/** Whether the sentence, up to the figure, speaks of what is not so. */
function isImagined({ meaning }: BlockView, { mention }: Tie): boolean {
  if (meaning.kind !== 'prose') return false;
  const { start, end, direction } = mention.prose;
  const [from] = sentenceAround(meaning.plain, start, end);
  return IMAGINED.test(meaning.plain.slice(from, Math.max(start, direction?.start ?? 0)));
}

/** What a figure is that is called so and is the opposite. */
const OPPOSITES: Readonly<Partial<Record<DirectionMeaning, string>>> = {
  overspend: 'an underspend',
  underspend: 'an overspend',
  increase: 'a decrease',
  decrease: 'an increase',
  surplus: 'a deficit',
  deficit: 'a surplus',
  adverse: 'a favourable variance',
  favourable: 'an adverse variance',
};

/** The same amount goes the other way in another sentence. */
function reportContrary({ block, report }: BlockView, { mention, figure }: Tie, contrary: Fact): void {
  const { direction } = mention.prose;
  if (direction === undefined) return;
  report({
    start: direction.start,
    end: direction.end,
    message: `${figure.text} is called '${direction.word}' here, but '${contrary.said?.direction?.word ?? ''}' ${contrary.block.document === block.document ? 'elsewhere in this report' : 'in the report'}.`,
    related: [{ at: contrary, message: excerptOf(contrary.label.trim()) }],
  });
}
