/** The language server with a workspace of 500 reports that use each other: indexing them, holding them, editing one. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReport } from './make-reports.ts';
import { cacheFolder, crosscast, timeRun } from './programs.ts';
import { memoryOptions, Server } from './protocol/server.ts';
import { Random } from './reports/random.ts';
import { keep, keepMachine, keepTarget, shown } from './results.ts';
import { percentile, spreadOf } from './timing.ts';

const quick = process.argv.includes('--quick');
const rounds = quick ? 2 : 7;
const edits = quick ? 20 : 100;
const count = quick ? 100 : 500;
const command = crosscast();

interface WorkspaceReport {
  readonly items: readonly { readonly uri: string; readonly kind: string; readonly resultId?: string }[];
}

keepMachine('protocol-workspace');
const folder = writeReports();
const root = pathToFileURL(folder).href;
const lintTimes: number[] = [];
const indexTimes: number[] = [];
for (let round = -1; round < rounds; round++) {
  const lint = timeRun(command, ['lint', folder], { codes: [0, 1] });
  const server = started();
  const began = performance.now();
  await server.start([root]);
  await checkAll(server, []);
  const taken = performance.now() - began;
  await server.stop();
  if (round < 0) continue;
  lintTimes.push(lint);
  indexTimes.push(taken);
}
keep('server-workspace', ['start, read and check all', `${shown(spreadOf(indexTimes).median)} ms`]);
keep('server-workspace', ['`crosscast lint` of the same', `${shown(spreadOf(lintTimes).median)} ms`]);
keepTarget(
  { work: '500 reports that use each other, checked by the server, against `lint`', limit: 2, bound: 'at most' },
  spreadOf(indexTimes.map((taken, round) => taken / (lintTimes[round] ?? Number.NaN))),
);
await measureEdits();

/** An edit of a figure that other reports repeat: which reports are checked again, and how long until all is known. */
async function measureEdits(): Promise<void> {
  const server = started(memoryOptions);
  await server.start([root]);
  let known = (await checkAll(server, [])).items;
  const memory = await server.memory();
  keep('server-workspace', ['memory with all checked', `${shown(memory)} MiB`]);
  const target = { work: '500 reports checked by the server, memory against 200 MiB', limit: 1 };
  keepTarget({ ...target, bound: 'at most' }, { median: memory / 200, low: memory / 200, high: memory / 200, n: 1 });

  const random = new Random(500);
  const times: number[] = [];
  const again: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const index = random.between(1, count);
    const { text, line, character } = reportOf(index);
    const uri = `${root}/report-${index}.council`;
    await server.open(uri, text);
    known = merged(known, (await checkAll(server, known)).items);
    const began = performance.now();
    await server.type(uri, { position: { line, character }, character: '7' });
    const { items } = await checkAll(server, known);
    times.push(performance.now() - began);
    again.push(items.filter(({ kind }) => kind === 'full').length);
    known = merged(known, items);
    server.close(uri);
    known = merged(known, (await checkAll(server, known)).items);
  }
  await server.stop();
  const cell = `${shown(spreadOf(times).median)} ms (95 % are below ${shown(percentile(times, 0.95))} ms)`;
  keep('server-workspace', ['a figure edited that two others use, until all findings are known', cell]);
  keep('server-workspace', [
    'reports with other findings after it, of 500',
    `${Math.min(...again)} to ${Math.max(...again)}`,
  ]);
}

function started(nodeOptions: readonly string[] = []): Server {
  const kind = { name: 'crosscast', languageId: 'council-report', extension: 'council' };
  return new Server({ ...kind, command: [...command, 'server', '--stdio'] }, nodeOptions);
}

function checkAll(server: Server, known: WorkspaceReport['items']): Promise<WorkspaceReport> {
  const previousResultIds = known.flatMap(({ uri, resultId }) =>
    resultId === undefined ? [] : { uri, value: resultId },
  );
  return server.request('workspace/diagnostic', { previousResultIds });
}

function merged(known: WorkspaceReport['items'], items: WorkspaceReport['items']): WorkspaceReport['items'] {
  return [...new Map([...known, ...items].map((item) => [item.uri, item])).values()];
}

function writeReports(): string {
  const made = join(cacheFolder, 'reports', 'workspace');
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  for (let index = 1; index <= count; index++) {
    writeFileSync(join(made, `report-${index}.council`), reportOf(index).text);
  }
  return made;
}

/** A report that states a figure and repeats those of two others; where the figure's last digit is. */
function reportOf(index: number): { text: string; line: number; character: number } {
  const [first, second] = [1, 7].map((step) => ((index + step - 1) % count) + 1);
  const figure = (of: number): string => `£${10 + (of % 89)}.${100 + (of % 899)}m`;
  const made = makeReport(300, index).council.replace(
    /^ {2}period: .*\n/m,
    (period) => `${period}  uses: report-${first}.council as first\n  uses: report-${second}.council as second\n`,
  );
  const own = `@figure pressure "Pressure" = ${figure(index)}`;
  const tied = `[${figure(first ?? 1)} = first.pressure] and [${figure(second ?? 1)} = second.pressure]`;
  const text = `${made.trimEnd()}\n\n${own}\n\nElsewhere the pressure was ${tied}.\n`;
  return { text, line: text.split('\n').indexOf(own), character: own.length - 1 };
}
