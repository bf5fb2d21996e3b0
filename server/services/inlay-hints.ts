/**
 * What an editor shows between the author's words, each kind only if it is wanted: how far a stated sum is out, the fact
 * that a figure was tied to by itself, and what a bracket prints.
 */
import { InlayHintKind } from 'vscode-languageserver-types';
import type { InlayHint, InlayHintLabelPart, Range } from 'vscode-languageserver-types';
import { figureOf } from '../checks/rules/reconcile/figure-in-table.ts';
import { placeOf, sumLine } from '../checks/rules/reconcile/wording.ts';
import { abs } from '../figures/decimal.ts';
import { plainAmount, writeFigure } from '../figures/write-figure.ts';
import type { Analysis } from '../model/analysis.ts';
import { nameHere } from '../model/fact-list.ts';
import type { Computed, Tie } from '../model/links.ts';
import type { Relation } from '../model/meaning.ts';
import { printedValue } from '../model/printed-value.ts';
import { ReferenceNumbers } from '../model/reference-numbers.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { locationIn, rangeIn } from './ranges.ts';
import type { ServiceContext } from './service.ts';

/** The hints of the blocks that a range touches. */
export function inlayHints(context: ServiceContext, range: Range): InlayHint[] {
  const { analysis, settings } = context;
  const { document } = analysis;
  const first = document.blockAt(document.offsetAt(range.start));
  const last = document.blockAt(document.offsetAt(range.end));
  if (first === undefined || last === undefined) return [];
  const { ties, computed, references, differences } = settings.inlayHints;
  const numbers = new ReferenceNumbers(analysis);
  const hints: InlayHint[] = [];
  for (const block of document.blocks.slice(first.index, last.index + 1)) {
    const links = analysis.linksOf(block);
    if (differences) {
      hints.push(...sumHints(analysis, block), ...links.ties.flatMap((tie) => failedTieHint(tie, block)));
    }
    if (ties) hints.push(...links.ties.flatMap((tie) => tieHint(tie, block, analysis)));
    if (computed) hints.push(...links.computed.flatMap((each) => computedHint(each, block, analysis)));
    if (!references) continue;
    for (const { inline, definition } of links.references) {
      const number = definition && numbers.of(definition);
      if (number !== undefined) hints.push(hint(block, inline.end, number));
    }
  }
  return hints.filter(({ position }) => isWithin(position.line, range));
}

function isWithin(line: number, { start, end }: Range): boolean {
  return line >= start.line && line <= end.line;
}

function hint(block: ReportBlock, at: number, label: string | InlayHintLabelPart[], tooltip?: string): InlayHint {
  return {
    position: rangeIn(block, { start: at, end: at }).start,
    label,
    kind: InlayHintKind.Type,
    paddingLeft: true,
    ...(tooltip === undefined ? {} : { tooltip }),
  };
}

/** Beside a total that its items do not add up to: "out by 63". One hint a figure, however many sums it states. */
function sumHints(analysis: Analysis, block: ReportBlock): InlayHint[] {
  const meaning = analysis.meaningOf(block);
  if (meaning.kind !== 'table') return [];
  const failing = new Map<number, Relation>();
  for (const relation of meaning.relations) {
    const { verdict, stated } = relation;
    if (verdict === 'fails' && stated !== undefined && !failing.has(stated.end)) failing.set(stated.end, relation);
  }
  return [...failing].flatMap(([end, { stated, computed, difference, ...rest }]) => {
    if (stated === undefined || computed === undefined || difference === undefined) return [];
    const line = sumLine({ stated, computed, difference, ...rest }, meaning);
    return [hint(block, end, `out by ${figureOf(abs(difference), stated, meaning)}`, `${placeOf(stated)}. ${line}`)];
  });
}

/** Behind a figure that does not agree with what it is tied to: what that comes to. */
function failedTieHint({ mention, figure, how, verdict, quantity, difference }: Tie, block: ReportBlock): InlayHint[] {
  if (how !== 'hand' || verdict !== 'fails' || quantity === undefined || difference === undefined) return [];
  const at = mention.bracket?.end ?? mention.prose.end;
  const tooltip = `The difference is ${plainAmount(difference, quantity.unit)}.`;
  return [hint(block, at, `comes to ${writeFigure(quantity.value, figure)}`, tooltip)];
}

/** Behind a plain figure: the name of the fact it repeats, which leads there; accepting the hint writes the tie. */
function tieHint({ mention, how, standing, facts }: Tie, block: ReportBlock, analysis: Analysis): InlayHint[] {
  const [fact] = facts;
  if (how !== 'auto' || standing !== 'tied' || fact === undefined) return [];
  const { prose } = mention;
  const name = nameHere(fact, analysis);
  const part: InlayHintLabelPart = { value: `= ${name}`, tooltip: fact.label, location: locationIn(fact.block, fact) };
  const edit = (at: number, newText: string): { range: Range; newText: string } => ({
    range: rangeIn(block, { start: at, end: at }),
    newText,
  });
  return [{ ...hint(block, prose.end, [part]), textEdits: [edit(prose.start, '['), edit(prose.end, ` = ${name}]`)] }];
}

/** Behind `[= …]`: what it prints. */
function computedHint({ inline, quantity, facts }: Computed, block: ReportBlock, analysis: Analysis): InlayHint[] {
  if (inline === undefined || quantity === undefined) return [];
  const wanted = { unit: inline.unit?.text, places: inline.places };
  const text = printedValue(quantity, wanted, analysis.settings.profile);
  return [
    hint(block, inline.end, text, facts.map(({ label, figure }) => `${label}: ${figure?.text ?? ''}`).join('\n')),
  ];
}
