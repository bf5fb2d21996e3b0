/**
 * Prints results, and with `--write` keeps them in README.md: a row takes the place of the row that begins with the same
 * cell, in the table below the comment `<!-- table: name -->`. So each benchmark can be run, and kept, by itself.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type { Program } from './programs.ts';
import { spreadOf } from './timing.ts';
import type { Spread } from './timing.ts';

const readme = new URL('README.md', import.meta.url);
const keeping = process.argv.includes('--write');

export type Row = readonly [string, ...string[]];

/** A row of the table of targets. */
export interface Target {
  readonly work: string;
  readonly limit: number;
  /** The ratio may not be more than the limit, or not less. */
  readonly bound: 'at most' | 'at least';
}

/** Prints the outcome of a target, and keeps it. */
export function keepTarget({ work, limit, bound }: Target, spread: Spread): void {
  const reached = bound === 'at most' ? spread.median <= limit : spread.median >= limit;
  const target = `${bound === 'at most' ? '≤' : '≥'} ${limit}×`;
  keep('targets', [
    work,
    target,
    `${shown(spread.median)}×`,
    between(spread, '×'),
    String(spread.n),
    reached ? 'yes' : 'no',
  ]);
}

/** Says why a target could not be measured. */
export function keepUnmeasured({ work, limit, bound }: Target, reason: string): void {
  const target = `${bound === 'at most' ? '≤' : '≥'} ${limit}×`;
  keep('targets', [work, target, `not measured: ${reason}`, '', '', '']);
}

/** Prints a row, and keeps it in the table of that name. */
export function keep(table: string, row: Row): void {
  console.log(`${table}: ${row.join(' | ')}`);
  if (!keeping) return;
  const lines = readFileSync(readme, 'utf8').split('\n');
  const start = lines.indexOf(`<!-- table: ${table} -->`);
  if (start === -1) throw new Error(`bench/README.md has no table for ${table}.`);
  let end = start + 1;
  while (end < lines.length && !lines[end]?.startsWith('|')) end++;
  const first = end;
  while (lines[end]?.startsWith('|')) end++;
  const line = `| ${row.join(' | ')} |`;
  // A formatter may have put spaces around the cells.
  const isSame = (other: string): boolean => other.split(' | ')[0]?.replace(/^\| /, '').trimEnd() === row[0];
  const known = lines.findIndex((other, at) => at >= first + 2 && at < end && isSame(other));
  if (known === -1) lines.splice(end, 0, line);
  else lines[known] = line;
  writeFileSync(readme, lines.join('\n'));
}

/** Prints on what the benchmark runs, and how busy it is. Keeps it. */
export function keepMachine(benchmark: string): void {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const machine = `${model}, ${cpus().length} cores, ${memory}, ${process.platform} ${release()}, Node ${process.versions.node}`;
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  keep('runs', [benchmark, new Date().toISOString().slice(0, 10), machine, load]);
}

/** Prints which version of a program was compared with, or why there was none. Keeps it. */
export function keepProgram(name: string, program: Program): void {
  keep('programs', [name, 'missing' in program ? `not measured: ${program.missing}` : program.version]);
}

/** Prints how long a program ran. Keeps it. */
export function keepTimes(work: string, milliseconds: readonly number[]): void {
  const spread = spreadOf(milliseconds);
  keep('command-line', [work, `${shown(spread.median)} ms`, between(spread, ' ms'), String(spread.n)]);
}

/** Three digits that count, and no more. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function between(spread: Spread, unit: string): string {
  return `${shown(spread.low)}–${shown(spread.high)}${unit}`;
}
