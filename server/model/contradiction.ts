/** "An overspend of £0.145m" where the table has an underspend: the word contradicts the sign. */
import { equals, isZero, signOf, subtract } from '../figures/decimal.ts';
import type { DirectionMeaning } from '../figures/prose/direction-words.ts';
import type { Fact } from './fact.ts';
import type { ProseMention } from './meaning.ts';
import { digitsIn, SWAPPABLE_DIGITS } from './value-keys.ts';

/** Headings under which a figure's sign says over or under: only there can a direction word contradict it. */
const SIGNED_COLUMN = /varian|overspend|underspend|over\s*\/|pressure|surplus|deficit|\(under|net position/i;

/** Headings under which a figure's sign says more or less. */
const CHANGE_COLUMN = /\b(?:changes?|movements?)\b/i;

/** How the sign of a fact is told that a word may contradict. */
const WAYS: ReadonlyMap<DirectionMeaning, (fact: Fact) => number> = new Map([
  ['overspend', waySaid],
  ['underspend', waySaid],
  ['increase', wayChanged],
  ['decrease', wayChanged],
  ['surplus', wayCalled],
  ['deficit', wayCalled],
  ['adverse', wayJudged],
  ['favourable', wayJudged],
]);

/**
 * Whether the sentence's "overspend" or "fell by" contradicts the sign of every fact that the figure may repeat. Of a figure that is too
 * long to be there twice by chance, some facts may say neither: what a deficit takes from the balances is called a movement there.
 */
export function contradicts(mention: ProseMention, facts: readonly Fact[]): boolean {
  const { direction, figure } = mention.prose;
  const wayOf = direction && WAYS.get(direction.meaning);
  if (direction === undefined || wayOf === undefined || direction.sign === 0) return false;
  if (facts.length === 0 || figure.sign !== 'none') return false;
  const ways = facts.map(wayOf);
  if (digitsIn(figure) < SWAPPABLE_DIGITS) return ways.every((way) => way === -direction.sign);
  return ways.includes(-direction.sign) && !ways.includes(direction.sign);
}

/** Which way a variance goes: 1 for an overspend, -1 for an underspend, 0 for neither, or for what is no variance. */
export function waySaid({ table, cell }: Fact): number {
  if (table === undefined || cell?.figure === undefined || isZero(cell.figure.value)) return 0;
  const heading = `${cell.column.heading?.text ?? ''} ${table.columns.length === 1 ? table.title : ''}`;
  return SIGNED_COLUMN.test(heading) ? signOf(cell.figure.value) * table.overspend : 0;
}

/** What brings money in: less of it is adverse, whatever sign it is printed with. */
const INCOME =
  /\b(?:income|rents?|rental|fees?|charges|receipts?|grants?|recover(?:y|ies)|revenue|sales|funding|precepts?|rates|tax)\b/i;

/** Which way a variance is judged: 1 for adverse, -1 for favourable. Income printed without a minus may go either way. */
function wayJudged(fact: Fact): number {
  const { row } = fact.cell ?? {};
  if (row === undefined) return 0;
  const isIncome = INCOME.test(row.label) || INCOME.test(fact.table?.title ?? '');
  const isNegative = row.cells.some(
    ({ figure, column }) => figure !== undefined && !isOfDifferences(column.title) && signOf(figure.value) < 0,
  );
  return isIncome && !isNegative ? 0 : waySaid(fact);
}

function isOfDifferences(heading: string): boolean {
  return CHANGE_COLUMN.test(heading) || /varian/i.test(heading);
}

/** "Net (surplus)/deficit": what is in brackets there is in brackets in the table. */
const DEFICIT_POSITIVE = /\(surplus(?:es)?\)\s*(?:\/|or)?\s*deficit|deficits?\s*(?:\/|or)?\s*\(surplus/i;
const SURPLUS_POSITIVE = /\(deficits?\)\s*(?:\/|or)?\s*surplus|surplus(?:es)?\s*(?:\/|or)?\s*\(deficit/i;

/**
 * What the label of a row calls it: 1 for a deficit, -1 for a surplus. Its sign may be either, unless the label says which is which; a
 * row that has both signs is a surplus in one column and a deficit in another.
 */
function wayCalled({ cell }: Fact): number {
  if (cell === undefined) return 0;
  const { label } = cell.row;
  const convention = DEFICIT_POSITIVE.test(label) ? 1 : SURPLUS_POSITIVE.test(label) ? -1 : 0;
  if (convention !== 0) {
    return cell.figure === undefined || isOfDifferences(cell.column.title) ? 0 : convention * signOf(cell.figure.value);
  }
  const isSurplus = /\bsurplus\b/i.test(cell.row.label);
  if (isSurplus === /\bdeficit\b/i.test(cell.row.label)) return 0;
  const amounts = cell.row.cells.filter(({ column }) => !isOfDifferences(column.title));
  if (!amounts.includes(cell)) return 0;
  const signs = new Set(amounts.map(({ figure }) => (figure === undefined ? 0 : signOf(figure.value))));
  return signs.has(1) && signs.has(-1) ? 0 : isSurplus ? -1 : 1;
}

/**
 * Which way a change goes: 1 for up, -1 for down. Only that from one amount of its row to a later one, neither of them
 * negative, is sure: income is often printed with a minus, and grows downwards; arrears that fell may be a change of +20.
 */
function wayChanged({ table, cell }: Fact): number {
  const change = cell?.figure;
  if (table === undefined || change === undefined || !CHANGE_COLUMN.test(cell?.column.title ?? '')) return 0;
  const amounts = (cell?.row.cells ?? []).flatMap(({ figure }) =>
    figure === undefined || figure === change || figure.unit.kind === 'percent' ? [] : [figure.value],
  );
  if (amounts.some((amount) => signOf(amount) < 0)) return 0;
  const isFound = amounts.some((from, at) =>
    amounts.slice(at + 1).some((to) => equals(subtract(to, from), change.value)),
  );
  return isFound ? signOf(change.value) : 0;
}
