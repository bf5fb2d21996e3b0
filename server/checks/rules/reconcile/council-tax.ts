/** The calculation of a council tax resolution, worked out again. */
import { roundTo } from '../../../figures/decimal.ts';
import { writeFigure } from '../../../figures/write-figure.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { ProseMention } from '../../../model/meaning.ts';
import { isWhat, partsOf, STEPS } from '../../../model/council-tax-resolution.ts';
import type { Part, Parts, Step } from '../../../model/council-tax-resolution.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { isFault } from '../../../model/quantity.ts';
import { swapsOf } from '../../../model/value-keys.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { replacement } from '../replacement.ts';

export const councilTax: BlockRule = {
  id: 'reconcile/council-tax',
  title: 'A council tax calculation that does not work out',
  severity: 'warning',
  description:
    'In a council tax resolution in the words of the model resolution: the council tax requirement is not what spending is more than income, the basic amount is not the requirement divided by the tax base (Item T), or that of the parts without a parish is not so much less for the special items.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check({ block, meaning, report }) {
    const parts = meaning.kind === 'prose' ? partsOf(meaning) : undefined;
    if (parts === undefined) return;
    const steps = STEPS.filter(({ of, from }) => [of, ...from].every((part) => parts.has(part)));
    const failing = steps.filter((step) => !holds(step, figuresOf(parts)));
    const [first] = failing;
    if (first === undefined) return;
    const sure = steps.filter(({ isLoose }) => isLoose !== true);
    const all = slipsIn(first, steps, parts);
    const slips = all.length > 0 || first.isLoose === true ? all : slipsIn(first, sure, parts);
    // Where one figure explains all, what follows from it is not wrong once more.
    const isAll = slips.length > 0 || isRightOnce(first, sure, parts);
    for (const step of isAll ? [first] : failing) {
      const draft = step.isLoose === true && slips.length === 0 ? undefined : draftOf(step, parts, slips, block);
      if (draft !== undefined) report(draft);
    }
  },
};

type Figures = ReadonlyMap<Part, Figure>;

function figuresOf(parts: Parts): Figures {
  return new Map([...parts].map(([part, { prose }]) => [part, prose.figure]));
}

function worked({ from, work }: Step, figures: Figures) {
  return work(...from.flatMap((part) => figures.get(part) ?? []));
}

function holds(step: Step, figures: Figures): boolean {
  const stated = figures.get(step.of);
  return stated !== undefined && isWhat(worked(step, figures), stated);
}

/** Whether every step holds with what one of them comes to. */
function isRightOnce(step: Step, steps: readonly Step[], parts: Parts): boolean {
  const figures = figuresOf(parts);
  const [stated, result] = [figures.get(step.of), worked(step, figures)];
  if (stated === undefined || isFault(result)) return false;
  const right = new Map([
    ...figures,
    [step.of, { ...stated, value: roundTo(result.value, stated.precision) }] as const,
  ]);
  return steps.every((each) => holds(each, right));
}

interface Slip {
  readonly mention: ProseMention;
  /** What it would be. */
  readonly text: string;
}

/** The figures that two digits may have changed places in: those that every step holds with, once they are put back. */
function slipsIn({ of, from }: Step, steps: readonly Step[], parts: Parts): Slip[] {
  const stated = figuresOf(parts);
  return [of, ...from].flatMap((part) => {
    const mention = parts.get(part);
    if (mention === undefined) return [];
    return swapsOf(mention.prose.figure).flatMap((figure) => {
      const figures = new Map([...stated, [part, figure] as const]);
      return steps.every((step) => holds(step, figures))
        ? { mention, text: writeFigure(figure.value, mention.prose.figure) }
        : [];
    });
  });
}

/** At the figure that is the slip, if no other may be; else at the one that does not follow. */
function draftOf(step: Step, parts: Parts, slips: readonly Slip[], block: ReportBlock): Draft | undefined {
  const mentions = [step.of, ...step.from].flatMap((part) => parts.get(part) ?? []);
  const [stated, ...others] = mentions;
  const result = worked(step, figuresOf(parts));
  if (stated === undefined || isFault(result)) return undefined;
  const right = writeFigure(result.value, stated.prose.figure);
  const [only, ...more] = slips;
  const wrong = only !== undefined && more.length === 0 ? only.mention : stated;
  const instead = slips.filter(({ mention }) => mention !== stated);
  const suspicions = instead.map(({ mention, text }) => ` With ${text} in place of ${textOf(mention)} it is.`);
  const { start, end } = wrong.prose;
  return {
    start,
    end,
    message: `${step.words(...others.map(textOf))} is ${right}, not ${textOf(stated)}.${suspicions.join('')}`,
    related: mentions.filter((mention) => mention !== wrong).map((mention) => placed(mention, block)),
    fixes: [
      ...(wrong === stated ? [replacement(textOf(stated), stated.prose, right)] : []),
      ...instead.map(({ mention, text }) => replacement(textOf(mention), mention.prose, text)),
    ],
  };
}

function textOf({ prose }: ProseMention): string {
  return prose.figure.text;
}

function placed(mention: ProseMention, block: ReportBlock): NonNullable<Draft['related']>[number] {
  const { start, end } = mention.prose;
  return { at: { block, start, end }, message: textOf(mention) };
}
