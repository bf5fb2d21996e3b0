/**
 * Why a sum or a check may have failed: the slips that are really made when tables are typed and updated, tried one by one. At most
 * two are given, the strongest first. Digits transposed come last, because a difference divisible by nine happens by
 * chance one time in nine: it is only suspected when two digits of one figure really swap to make the sum good.
 */
import { abs, add, decimal, equals, isZero, multiply, negate, normalise, toPlain } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';
import { figureOf } from './figure-in-table.ts';
import { labelOf } from './wording.ts';

/** Which sum or check it is. */
interface Failed {
  readonly table: TableMeaning;
  readonly stated: TableCell;
  readonly direction: Relation['direction'];
}

export interface FailedSum extends Failed {
  readonly items: readonly TableCell[];
  /** The sum of the items. */
  readonly computed: Decimal;
  /** Stated less computed. */
  readonly difference: Decimal;
  /** Other figures of the same column, which take no part in the sum. */
  readonly others: readonly TableCell[];
}

const MOST = 2;

/** A figure that a failed sum or check is made of, and what it would have to be. */
export interface Repair {
  readonly cell: TableCell;
  readonly value: Decimal;
}

/** What may be wrong with a sum. */
export function suspicions(failed: FailedSum): string[] {
  const { stated, items, computed, difference } = failed;
  const repairs: Repair[] = [{ cell: stated, value: computed }];
  for (const cell of items) if (cell.figure) repairs.push({ cell, value: add(cell.figure.value, difference) });
  const ofSums = [omittedOrDoubled, wrongSign, notCarried, wrongScale].map((suspect) => () => suspect(failed));
  return first([...ofSums, ...ofFigures(repairs, failed)]);
}

/** What may be wrong with one of the figures of a check, the one that states the result among them. */
export function figureSuspicions(repairs: readonly Repair[], failed: Failed): string[] {
  return first([() => signOfOne(repairs, failed), ...ofFigures(repairs, failed)]);
}

type Suspect = () => string | undefined;

function first(suspects: readonly Suspect[]): string[] {
  const found: string[] = [];
  for (const suspect of suspects) {
    const reason = suspect();
    if (reason !== undefined) found.push(reason);
    if (found.length === MOST) break;
  }
  return found;
}

function ofFigures(repairs: readonly Repair[], failed: Failed): Suspect[] {
  const sameSide = repairs.flatMap(keyed);
  return [scaleOfOne, oneDigit, digitsDropped, transposed].map((suspect) => () => suspect(sameSide, failed));
}

function omittedOrDoubled({ items, difference }: FailedSum): string | undefined {
  const omitted = items.filter((cell) => hasValue(cell, negate(difference)));
  if (omitted.length === 1 && omitted[0]) {
    return `The difference is exactly ${quoted(omitted[0])}: left out of the total?`;
  }
  const doubled = items.filter((cell) => hasValue(cell, difference));
  if (doubled.length === 1 && doubled[0]) return `The difference is exactly ${quoted(doubled[0])}: counted twice?`;
  return undefined;
}

function wrongSign({ items, difference }: FailedSum): string | undefined {
  const twice = items.filter((cell) => cell.figure && equals(multiply(cell.figure.value, decimal(-2n)), difference));
  const only = twice[0];
  return twice.length === 1 && only ? `The difference is twice ${quoted(only)}: is its sign right?` : undefined;
}

function notCarried({ others, difference }: FailedSum): string | undefined {
  const alike = others.filter((cell) => cell.figure && equals(abs(cell.figure.value), abs(difference)));
  const only = alike[0];
  return alike.length === 1 && only
    ? `The difference is the figure of ${quoted(only)}: an adjustment not carried?`
    : undefined;
}

function wrongScale({ stated, computed }: FailedSum): string | undefined {
  if (stated.figure === undefined || isZero(computed)) return undefined;
  const a = normalise(stated.figure.value);
  const b = normalise(computed);
  const power = a.exponent - b.exponent;
  if (a.coefficient !== b.coefficient || power === 0) return undefined;
  const times = `1${'0'.repeat(Math.abs(power))}`.replace(/\B(?=(\d{3})+$)/g, ',');
  return power > 0
    ? `The total is ${times} times the sum: is its scale or unit right?`
    : `The sum is ${times} times the total: is its scale or unit right?`;
}

function signOfOne(repairs: readonly Repair[], failed: Failed): string | undefined {
  const turned = repairs.filter(({ cell, value }) => hasValue(cell, negate(value)));
  return turned.length === 1 && turned[0] ? `${repaired(turned[0], failed)}: is its sign right?` : undefined;
}

/** One figure a hundred times, a thousand times or more too large or too small; of ten times a digit is the likelier slip. */
function scaleOfOne(repairs: readonly Keyed[], failed: Failed): string | undefined {
  const slips = repairs.filter(({ cell, value }) => {
    const [printed, wanted] = [normalise(cell.figure?.value ?? value), normalise(value)];
    return printed.coefficient === wanted.coefficient && Math.abs(printed.exponent - wanted.exponent) > 1;
  });
  const only = slips[0];
  return slips.length === 1 && only && only.cell !== failed.stated
    ? `${repaired(only, failed)}: is its scale right?`
    : undefined;
}

/** One figure that would put it right with a single digit changed. */
function oneDigit(repairs: readonly Keyed[], failed: Failed): string | undefined {
  const miskeyed = repairs.filter(({ cell, wanted }) => changedDigits(digitsOf(cell), wanted) === 1);
  return miskeyed.length === 1 && miskeyed[0] ? `${repaired(miskeyed[0], failed)}: one digit miskeyed?` : undefined;
}

function digitsDropped(repairs: readonly Keyed[], failed: Failed): string | undefined {
  const slips = repairs.filter(
    ({ cell, wanted }) => isWithoutOne(wanted, digitsOf(cell)) || isWithoutOne(digitsOf(cell), wanted),
  );
  const only = slips[0];
  if (slips.length !== 1 || only === undefined) return undefined;
  const slip = only.wanted.length > digitsOf(only.cell).length ? 'dropped' : 'too many';
  return `${repaired(only, failed)}: one digit ${slip}?`;
}

function transposed(repairs: readonly Keyed[], failed: Failed): string | undefined {
  const swapped = repairs.filter(({ cell, wanted }) => isSwapped(digitsOf(cell), wanted));
  return swapped.length === 1 && swapped[0] ? `${repaired(swapped[0], failed)}: digits transposed?` : undefined;
}

/** What kind of slip made a cell's figure out of the right one, where it can be seen. */
export function slipOf(cell: TableCell, value: Decimal): string | undefined {
  const printed = cell.figure?.value;
  if (printed === undefined || isZero(value)) return undefined;
  if (equals(printed, negate(value))) return 'Its sign is wrong.';
  const [digits, wanted] = [digitsOf(cell), plainDigits(value, cell)];
  if (isSwapped(digits, wanted)) return 'Two of its digits are transposed.';
  if (changedDigits(digits, wanted) === 1) return 'One of its digits is wrong.';
  if (isWithoutOne(wanted, digits)) return 'One of its digits is missing.';
  return isWithoutOne(digits, wanted) ? 'It has one digit too many.' : undefined;
}

interface Keyed extends Repair {
  /** The digits that the figure would have. */
  readonly wanted: string;
}

/** Only repairs of the same sign are slips of the keys. */
function keyed({ cell, value }: Repair): Keyed[] {
  const printed = cell.figure?.value;
  if (printed === undefined || isZero(value) || printed.coefficient < 0n !== value.coefficient < 0n) return [];
  return [{ cell, value, wanted: plainDigits(value, cell) }];
}

function repaired({ cell, value }: Repair, { table, direction }: Failed): string {
  const name = direction === 'across' && cell.column.title !== '' ? cell.column.title : labelOf(cell);
  return `${name} would be ${figureOf(value, cell, table)} instead of ${cell.figure?.text ?? ''}`;
}

function digitsOf(cell: TableCell): string {
  return cell.figure === undefined ? '' : plainDigits(cell.figure.value, cell);
}

/** The digits at the cell's printed precision, sign, point and separators left out. */
function plainDigits(value: Decimal, cell: TableCell): string {
  const precision = cell.figure?.precision ?? 0;
  return toPlain(abs({ coefficient: value.coefficient, exponent: value.exponent - precision })).replace(/\.0*$/, '');
}

function changedDigits(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let changed = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) changed++;
  return changed;
}

/** Whether `short` is `long` with one digit left out. */
function isWithoutOne(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}

function isSwapped(a: string, b: string): boolean {
  if (changedDigits(a, b) !== 2) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}

function hasValue(cell: TableCell, value: Decimal): boolean {
  return cell.figure !== undefined && !isZero(value) && equals(cell.figure.value, value);
}

function quoted(cell: TableCell): string {
  const text = cell.figure?.text ?? '';
  return `${labelOf(cell)} ${text.startsWith('(') ? text : `(${text})`}`;
}
