/** Writes the block of a table from the cells of a spreadsheet or a CSV file. */
import { isId, toId } from '../../../grammar/identifier.ts';
import { layOut } from '../../model/source/layout.ts';
import type { LaidTable } from '../../model/source/layout.ts';
import { selectCells } from '../../model/source/selection.ts';
import type { SourceTable } from '../../model/source/selection.ts';
import { tableFromRows } from '../../services/paste-table.ts';
import { defaultSizeLimit } from '../../workspace/file-system.ts';
import { readSource } from '../../workspace/source/read-source.ts';
import type { Arguments } from '../arguments.ts';
import { exitCodes, Failure, UsageError } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { harmless } from '../plain-text.ts';

const NAMED = /^(.*\.(?:xlsx|xlsm|csv|tsv))(?:#(.*))?$/i;

export async function importTable(argument: string, options: Arguments, host: Host): Promise<number> {
  const [, path, cells = ''] = NAMED.exec(argument) ?? [];
  if (path === undefined) {
    throw new UsageError(`${argument} is no spreadsheet: a table is imported from .xlsx, .xlsm, .csv or .tsv.`);
  }
  const wantedName = options.value('name');
  if (wantedName !== undefined && !isId(wantedName)) {
    throw new UsageError(
      `--name is one word of letters, digits and underscores, such as ${toId(wantedName) || 'finance'}.`,
    );
  }
  const source = await selected(path, cells, host);
  const laid = layOut(source);
  const title = laid.title || sheetIn(cells) || stemOf(path);
  const table = tableFromRows(rowsOf(laid), {
    name: wantedName ?? nameFor(title),
    title,
    source: (/\s/.test(path) ? `"${path}"` : path) + (cells === '' ? '' : `#${cells}`),
  });
  await write(`${table}\n`, options.value('output'), host);
  for (const note of remarks(source)) host.stderr.write(`crosscast: ${harmless(path)} ${note}\n`);
  return exitCodes.clean;
}

async function selected(path: string, cells: string, host: Host): Promise<SourceTable> {
  const reading = await readSource(host.files, uriOfArgument(host, path), defaultSizeLimit);
  if (reading.kind === 'fault') {
    throw new Failure(reading.missing ? `${path}: ${reading.message}` : `${path} ${reading.message}`);
  }
  const found = selectCells(reading.file, cells);
  if ('fault' in found) throw new Failure(`${path} ${found.fault}.`);
  if (found.table.rows.every((row) => row.every(({ kind }) => kind === 'nothing'))) {
    throw new Failure(`${path} has nothing in these cells.`);
  }
  return found.table;
}

/** An error is no figure: its cell is left open, and so the table incomplete rather than wrong. */
function rowsOf({ corner, headings, rows }: LaidTable): string[][] {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const filled = (texts: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => texts[column] ?? '');
  return [
    ...(headings.length === 0 ? [] : [[corner, ...filled(headings)]]),
    ...rows.map(({ label, cells }) => [
      label,
      ...filled(cells.map(({ kind, text }) => (kind === 'error' ? '' : text))),
    ]),
  ];
}

function remarks({ rows, hidden }: SourceTable): string[] {
  const errors = rows.flat().filter(({ kind }) => kind === 'error');
  const count = (number: number, word: string): string => `${number} hidden ${word}${number === 1 ? '' : 's'}`;
  const left = [
    ...(hidden.rows > 0 ? [count(hidden.rows, 'row')] : []),
    ...(hidden.columns > 0 ? [count(hidden.columns, 'column')] : []),
  ];
  return [
    ...errors.map(({ address, text }) => `(${address}) has the error ${harmless(text)}: its cell is left open.`),
    ...(left.length > 0
      ? [`has ${left.join(' and ')} here, which ${hidden.rows + hidden.columns === 1 ? 'is' : 'are'} left out.`]
      : []),
  ];
}

async function write(text: string, output: string | undefined, host: Host): Promise<void> {
  if (output === undefined) {
    host.stdout.write(text);
    return;
  }
  const uri = uriOfArgument(host, output);
  const path = shownPath(host, uri);
  if ((await host.files.stat(uri)) !== undefined) {
    throw new Failure(`${path} exists already, and nothing was written. Give another name, or none to see the table.`);
  }
  await host.files.write(uri, new TextEncoder().encode(text));
  host.stderr.write(`Wrote ${harmless(path)}.\n`);
}

function sheetIn(cells: string): string {
  const [sheet = ''] = cells.split('!');
  return cells.includes('!') || !/^\$?[A-Z]{1,3}\$?\d+/i.test(cells) ? sheet.replace(/^'|'$/g, '') : '';
}

function stemOf(path: string): string {
  return /([^\\/]+)\.[^.]+$/.exec(path)?.[1] ?? path;
}

function nameFor(title: string): string {
  const name = toId(title);
  return isId(name) ? name : 'table';
}
