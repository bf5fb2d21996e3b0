/**
 * Figures whose notation says that the scale is wrong: £12.087 for £12.087m, £4.170k for £4,170k, £3,142m for £3.142m, a
 * pound sign before a head-count. All four have been published. So may be £142.6 for £142.6m, if the report has that. Where
 * it knows the figure at another scale, that is what is offered.
 */
import { abs, compare, decimal, multiply } from '../../../figures/decimal.ts';
import type { Figure, NotationDoubt } from '../../../figures/figure.ts';
import { readCell } from '../../../figures/read-cell.ts';
import { UNSTATED } from '../../../figures/units.ts';
import type { Span } from '../../../../grammar/tree.ts';
import type { Fact } from '../../../model/fact.ts';
import type { TableMeaning } from '../../../model/meaning.ts';
import type { Tie } from '../../../model/links.ts';
import type { BlockRule, BlockView, Draft, PlacedFix } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { significantDigits } from '../../../model/auto-tie.ts';
import { factsLike, onlyValue } from './known-facts.ts';

export const scale: BlockRule = {
  id: 'figure/scale',
  title: 'A figure at the wrong scale',
  severity: 'warning',
  description:
    'A figure whose notation contradicts its scale: pounds with three decimals (or with one, where the report has them in millions, or only millions beside them, or they are a budget or an overspend), thousands with decimals, millions with a thousands comma, a pound sign before a count, less than a penny a week. A figure that the report knows just as it is printed is left alone.',
  fixable: true,
  scope: 'block',
  blocks: [...PROSE_BLOCKS, 'table', 'demand', 'figure'],
  needs: 'content',
  check(view) {
    for (const doubtful of doubtfulFigures(view)) {
      const draft = judge(view, doubtful);
      if (draft !== undefined) view.report(draft);
    }
  },
};

interface Doubtful extends Span {
  readonly figure: Figure;
  readonly doubt: NotationDoubt;
  /** The amounts of money that it stands among. */
  readonly among: readonly Figure[];
  /** Those of its column that are doubtful in the same way. */
  readonly others?: readonly Doubtful[];
}

function doubtfulFigures({ meaning, links }: BlockView): Doubtful[] {
  switch (meaning.kind) {
    case 'prose':
      return links.ties.filter(isUnchecked).flatMap(({ mention, figure }) => {
        if (figure.doubts === undefined) return [];
        const among = meaning.mentions.filter((other) => other !== mention).map(({ prose }) => prose.figure);
        return doubtsOf(figure, mention.prose, among);
      });
    case 'table':
      return doubtfulCells(meaning);
    case 'figure': {
      const { valueText } = meaning.syntax;
      return meaning.figure === undefined || valueText === undefined ? [] : doubtsOf(meaning.figure, valueText, []);
    }
    default:
      return [];
  }
}

/** A figure that the author has tied is held against what it is tied to; that says more than a doubt. */
function isUnchecked({ how, verdict }: Tie): boolean {
  return how !== 'hand' || verdict === 'not-checked' || verdict === 'incomplete';
}

/** One a column: a whole column without its scale is one slip. */
function doubtfulCells(table: TableMeaning): Doubtful[] {
  if (table.oddCells.every(({ figure }) => figure?.doubts === undefined)) return [];
  return table.columns.flatMap(({ index }) => {
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    if (cells.every(({ figure }) => figure?.doubts === undefined)) return [];
    const figures = cells.flatMap(({ figure }) => figure ?? []);
    const found = cells.flatMap((cell) =>
      cell.figure === undefined
        ? []
        : doubtsOf(
            cell.figure,
            cell,
            figures.filter((other) => other !== cell.figure),
          ),
    );
    const codes = new Set(found.map(({ doubt }) => doubt.code));
    return [...codes].flatMap((code) => {
      const [first, ...others] = found.filter(({ doubt }) => doubt.code === code);
      return first === undefined ? [] : [{ ...first, others }];
    });
  });
}

function doubtsOf(figure: Figure, { start, end }: Span, among: readonly Figure[]): Doubtful[] {
  return (figure.doubts ?? []).map((doubt) => ({ start, end, figure, doubt, among }));
}

function judge(view: BlockView, doubtful: Doubtful): Draft | undefined {
  const { figure, doubt, others = [] } = doubtful;
  // A price or a rate may well have three decimals: £1.459 a litre.
  if (doubt.code.startsWith('pounds-with') && figure.unit.per !== undefined) return undefined;
  if (factsLike(view, figure, doubtful).length > 0) return undefined;
  // Two digits are those of many a known figure.
  const meant = isShort(doubtful) ? undefined : findMeant(view, doubtful);
  if (meant === undefined && doubt.code === 'millions-with-comma' && !standsOut(doubtful)) return undefined;
  const isShortOfPence = doubt.code === 'pounds-with-one-decimal';
  if (meant === undefined && isShortOfPence && !lacksMillions(view, doubtful)) return undefined;
  const texts = new Set([meant?.text, doubt.suggestion].filter((text) => text !== undefined));
  return {
    ...placeOf(view, doubtful),
    message:
      meant === undefined
        ? doubt.message
        : `${ODDITIES[doubt.code](figure.text)}: ${factLine(meant.fact)}, so ${meant.text} was probably meant.`,
    details:
      others.length === 0
        ? []
        : [`${others.length} more in this column ${others.length === 1 ? 'is' : 'are'} written like it.`],
    related: meant === undefined ? [] : [{ at: meant.fact, message: factLine(meant.fact) }],
    fixes: [...texts].map((text) => replacing(view, doubtful, text)),
  };
}

/** What is likeliest of a figure is so of those of its column that are written like it. */
function replacing(view: BlockView, doubtful: Doubtful, text: string): PlacedFix {
  const { figure, doubt, others = [] } = doubtful;
  const alike = text === doubt.suggestion ? others : [];
  const more = alike.length === 0 ? '' : `, and the ${alike.length === 1 ? 'one' : alike.length} like it`;
  const edits = [
    { ...placeOf(view, doubtful), text },
    ...alike.map((other) => ({ ...placeOf(view, other), text: other.doubt.suggestion ?? other.figure.text })),
  ];
  return { title: `Replace ${figure.text} with ${text}${more}`, edits, safe: false };
}

/** The figure without the marks and emphasis that a cell may have around it. */
function placeOf({ block }: BlockView, { start, end, figure }: Doubtful): Span {
  const at = block.text.indexOf(figure.text, start);
  return at < 0 || at >= end ? { start, end } : { start: at, end: at + figure.text.length };
}

const ODDITIES: Readonly<Record<NotationDoubt['code'], (printed: string) => string>> = {
  'pounds-with-three-decimals': (printed) => `${printed} has three decimals and no scale`,
  'pounds-with-one-decimal': (printed) => `${printed} has one decimal and no scale`,
  'part-of-a-penny': (printed) => `${printed} is less than a penny`,
  'thousands-with-decimals': (printed) => `${printed} gives thousands of pounds to a fraction of a pound`,
  'millions-with-comma': (printed) => `${printed} is over a billion pounds`,
  'pound-sign-on-a-count': (printed) => `${printed} has a pound sign before a number`,
  'repeated-scale': (printed) => `${printed} gives its scale twice`,
};

const SCALES: Readonly<Record<Figure['scale'], string>> = { 0: '', 3: ' in £k', 6: ' in £m', 9: ' in £bn' };

/** "Children in Care, Variance M04 is 12,087 in £k". */
function factLine({ label, figure }: Fact): string {
  if (figure === undefined) return label;
  return `${label} is ${figure.text}${figure.inherited && figure.unit.kind === 'money' ? SCALES[figure.scale] : ''}`;
}

/** The one way of writing the figure that makes it a known one. */
function findMeant(view: BlockView, doubtful: Doubtful): { text: string; fact: Fact } | undefined {
  const found = alternatives(doubtful).flatMap((text) => {
    const reading = readCell(text, UNSTATED);
    const facts = reading.kind === 'figure' ? factsLike(view, reading.figure, doubtful) : [];
    return facts.map((fact) => ({ text, fact }));
  });
  return onlyValue(found.map(({ fact }) => fact)) === undefined ? undefined : found[0];
}

function alternatives({ figure, doubt }: Doubtful): string[] {
  const texts = doubt.suggestion === undefined ? [] : [doubt.suggestion];
  const digits = /\d[\d.]*/.exec(figure.text)?.[0];
  if (doubt.code === 'pounds-with-three-decimals' && digits !== undefined) {
    texts.push(figure.text.replace(digits, digits.replace('.', ',')), figure.text.replace(digits, `${digits}bn`));
  }
  if (doubt.code === 'pounds-with-one-decimal' && digits !== undefined) {
    texts.push(...['k', 'bn'].map((scale) => figure.text.replace(digits, `${digits}${scale}`)));
  }
  return texts;
}

/**
 * A fare of £12.5 is badly written, and no more, unless the report speaks of £12.5m; but "£1.4m for placements and £1.3 for
 * agency staff" lacks an m, and so does "an underspend of £1.8". All amounts beside it have one, or it is a council's budget or a part
 * of it, and it is no price.
 */
function lacksMillions({ block }: BlockView, { start, end, among }: Doubtful): boolean {
  if (PRICE.test(block.text.slice(Math.max(0, start - WORDS_NEAR), end + WORDS_NEAR))) return false;
  if (OF_A_BUDGET.test(block.text.slice(Math.max(0, start - WORDS_NEAR), start))) return true;
  const amounts = moneyAmong(among);
  return amounts.length > 0 && amounts.every(({ scale: printed, unit }) => printed >= 6 && unit.per === undefined);
}

const OF_A_BUDGET =
  /\b(?:(?:over|under)-?spen[dt]s?|surplus|deficit|shortfall|gap|pressures?|reserves?|balances?|budgets?|expenditure|outturn|borrowing|debt|funding|variance)\b[^.;,()]{0,24}$/i;

function isShort({ figure, doubt }: Doubtful): boolean {
  return doubt.code === 'pounds-with-one-decimal' && significantDigits(figure) < 3;
}

const PRICE =
  /\b(?:charges?|fees?|fares?|prices?|tickets?|rates?|wages?|hour(?:ly)?|per|each|band|tax|rents?|costs? of|litre|mile|meals?)\b|\/|\b(?:to|or|between|from) £|[-–]\s?£/i;
const WORDS_NEAR = 40;

/** Whether all amounts around it are far smaller: a council that speaks of billions does so more than once. */
function standsOut({ figure, among }: Doubtful): boolean {
  const amounts = moneyAmong(among);
  const size = abs(figure.value);
  return amounts.length > 0 && amounts.every(({ value }) => compare(multiply(abs(value), decimal(20n)), size) < 0);
}

function moneyAmong(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ unit, nil }) => unit.kind === 'money' && !nil);
}
