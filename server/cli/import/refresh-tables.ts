/** Brings the tables of a report up to date with the spreadsheets that they come from. */
import { formatBlock } from '../../../grammar/format/format.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { refreshEdits } from '../../model/source/refresh.ts';
import type { CellEdit } from '../../model/source/refresh.ts';
import { sourceStates } from '../../model/source/source-state.ts';
import type { SourceState } from '../../model/source/source-state.ts';
import type { Arguments } from '../arguments.ts';
import { exitCodes, Failure } from '../command.ts';
import { writeFixed } from '../fix-reports.ts';
import { shownPath } from '../host.ts';
import type { Host } from '../host.ts';
import { openReport } from '../open-report.ts';
import { harmless } from '../plain-text.ts';

type Compared = SourceState & { readonly kind: 'compared' };

interface Refreshed {
  readonly block: ReportBlock;
  readonly text: string;
  /** What was changed, one line each. */
  readonly lines: readonly string[];
}

/** `name`: only this table. */
export async function refreshTables(
  report: string,
  name: string | undefined,
  options: Arguments,
  host: Host,
): Promise<number> {
  const { uri, analysis } = await openReport(options, host, report);
  const path = shownPath(host, uri);
  const states = statesOf(analysis, name, path);
  const unread = states.flatMap(({ state }) => (state.kind === 'unread' ? [state.message] : []));
  const refreshed = states.flatMap(({ block, state }) => (state.kind === 'compared' ? refresh(block, state) : []));
  const before = analysis.document.text;
  const after = textWith(analysis, refreshed);
  if (after !== before) await writeFixed(host.files, { uri, path, before, after });
  for (const line of refreshed.flatMap(({ lines }) => lines)) host.stdout.write(`${harmless(line)}\n`);
  host.stdout.write(`${after === before ? `Nothing has changed in ${harmless(path)}.` : `Wrote ${harmless(path)}.`}\n`);
  for (const message of unread) host.stderr.write(`crosscast: ${harmless(message)}\n`);
  return unread.length > 0 ? exitCodes.failed : exitCodes.clean;
}

function statesOf(
  analysis: Analysis,
  name: string | undefined,
  path: string,
): { readonly block: ReportBlock; readonly state: SourceState }[] {
  const tables = analysis.document.blocks.filter((block) => {
    const meaning = analysis.meaningOf(block);
    return meaning.kind === 'table' && (name === undefined || meaning.id === name);
  });
  if (name !== undefined && tables.length === 0) throw new Failure(`${path} has no table called '${name}'.`);
  const states = tables.flatMap((block) => sourceStates({ analysis, block }).map((state) => ({ block, state })));
  if (states.length === 0) {
    throw new Failure(`no table of ${path} names a spreadsheet or a CSV file, as in: source: m04.xlsx#Summary!A3:E8`);
  }
  return states;
}

function refresh(block: ReportBlock, { table, comparison }: Compared): Refreshed[] {
  const edits = refreshEdits(block, table, comparison);
  const lines = [
    ...comparison.changes.map(({ cell, source, wanted }) => {
      const column = cell.column.title === '' ? '' : `, ${cell.column.title}`;
      const where = `${table.id}: ${cell.row.label}${column}`;
      if (wanted === undefined) {
        return `${where}: left as it is, because ${source.address} has ${source.text || 'nothing'}.`;
      }
      return `${where}: ${cell.figure?.text ?? 'nothing'} becomes ${wanted}.`;
    }),
    ...comparison.newRows.map(({ row }) => `${table.id}: ${row.label} is new.`),
    ...comparison.goneRows.map(
      ({ label }) => `${table.id}: ${label} is left as it is, because the source has no such row.`,
    ),
  ];
  if (edits.length === 0) return lines.length === 0 ? [] : [{ block, text: block.text, lines }];
  const text = edited(block.text, edits);
  return [{ block, text: formatBlock({ kind: block.kind, text }), lines }];
}

function textWith({ document }: Analysis, refreshed: readonly Refreshed[]): string {
  const texts = new Map(refreshed.map(({ block, text }) => [block, text]));
  return document.blocks.map((block) => texts.get(block) ?? block.text).join('');
}

function edited(text: string, edits: readonly CellEdit[]): string {
  return edits
    .toReversed()
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}
