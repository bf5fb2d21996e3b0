/**
 * The language server as an editor meets it, over standard input and output: a keystroke until the findings after it are
 * known, the questions that an editor asks, the start. All servers are open at the same time and take turns; of keys each takes
 * several in a row, as an author types in one report.
 */
import { crosscast, jsonServer, yamlServer } from './programs.ts';
import type { Program } from './programs.ts';
import { documentOf, Spots } from './protocol/documents.ts';
import type { Spot } from './protocol/documents.ts';
import { memoryOptions, Server } from './protocol/server.ts';
import type { ServerKind } from './protocol/server.ts';
import { Random } from './reports/random.ts';
import { keep, keepMachine, keepProgram, keepTarget, keepUnmeasured, shown } from './results.ts';
import { percentile, spreadOf } from './timing.ts';
import type { Spread } from './timing.ts';

const quick = process.argv.includes('--quick');
const sizes = [500, 5000, 50_000] as const;
const keystrokes = quick ? 60 : 400;
const warmUp = quick ? 20 : 200;
/** Between two keys of an author no other server takes what is at hand for the processor. */
const IN_A_ROW = 10;
const alternating = quick ? 20 : 100;
const questionsAsked = quick ? 10 : 60;
const bursts = quick ? 5 : 20;
const starts = quick ? 3 : 31;
const cancellations = quick ? 3 : 11;
const PAUSE = 30;
const IN_A_BURST = 10;
const ALTERNATING = 'keystroke, each after another server’s';

const programs = { json: jsonServer(), yaml: yamlServer() };
keepMachine('protocol');
keepProgram('vscode-json-language-server (vscode-langservers-extracted)', programs.json);
keepProgram('yaml-language-server', programs.yaml);

const own: ServerKind = {
  name: 'crosscast',
  command: [...crosscast(), 'server', '--stdio'],
  languageId: 'council-report',
  extension: 'council',
};
const echo: ServerKind = {
  name: 'echo',
  command: [process.execPath, new URL('protocol/echo.ts', import.meta.url).pathname, '--stdio'],
  languageId: 'council-report',
  extension: 'council',
};
const json = serverKind('JSON', 'json', programs.json);
const yaml = serverKind('YAML', 'yaml', programs.yaml);

function serverKind(name: string, languageId: string, program: Program): ServerKind | undefined {
  if ('missing' in program) return undefined;
  return { name, command: [...program.command, '--stdio'], languageId, extension: languageId };
}

/** YAML takes minutes for what is measured here in the largest size. */
function serversFor(lines: number): readonly ServerKind[] {
  return [echo, own, json, lines > 5000 ? undefined : yaml].filter((kind) => kind !== undefined);
}

class Opened {
  readonly server: Server;
  readonly uri: string;
  readonly spots: Spots;
  readonly times = new Map<string, number[]>();
  /** What was put in last, and is taken out next, so that the document stays the same. */
  #typed: Spot | undefined;
  readonly #text: string;

  constructor(kind: ServerKind, lines: number) {
    this.server = new Server(kind, kind === own ? memoryOptionsOf(kind) : []);
    this.uri = `file:///bench/${lines}.${kind.extension}`;
    this.#text = documentOf(kind.extension, lines);
    this.spots = new Spots(this.#text, new Random(lines));
  }

  async open(): Promise<void> {
    await this.server.start();
    await this.server.open(this.uri, this.#text);
  }

  /** Types a character at a random place, or takes the last one out again. */
  change(): { position: Spot['position']; character?: string } {
    const typed = this.#typed;
    if (typed !== undefined) {
      this.#typed = undefined;
      return { position: typed.position };
    }
    const spot = this.spots.next();
    this.#typed = spot;
    return { position: spot.position, character: spot.character };
  }

  async keystroke(): Promise<void> {
    await this.server.type(this.uri, this.change());
  }

  /** Ten characters in a word, as fast as they come; timed from the last of them until its findings are known. */
  async burst(): Promise<void> {
    const { position, character } = this.spots.next();
    const uri = this.uri;
    for (let typed = 1; typed < IN_A_BURST; typed++) {
      void this.server.type(uri, { position, character });
      await pause(PAUSE);
    }
    await this.time('burst', () => this.server.type(uri, { position, character }));
    for (let typed = 0; typed < IN_A_BURST; typed++) await this.server.type(uri, { position });
  }

  async time(work: string, run: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    await run();
    const taken = performance.now() - began;
    const times = this.times.get(work);
    if (times === undefined) this.times.set(work, [taken]);
    else times.push(taken);
  }
}

function memoryOptionsOf({ command }: ServerKind): readonly string[] {
  return command[0] === process.execPath ? memoryOptions : [];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** What an editor asks, each after a keystroke whose findings nobody waits for. */
const questions: Readonly<Record<string, (opened: Opened) => readonly [string, object] | undefined>> = {
  completion: (opened) => ask(opened, 'completionProvider', 'textDocument/completion', opened.spots.next()),
  hover: (opened) => ask(opened, 'hoverProvider', 'textDocument/hover', opened.spots.next()),
  symbols: (opened) => ask(opened, 'documentSymbolProvider', 'textDocument/documentSymbol'),
  tokens: (opened) => ask(opened, 'semanticTokensProvider', 'textDocument/semanticTokens/full'),
  references: (opened) => ask(opened, 'referencesProvider', 'textDocument/references', named(opened)),
  rename: (opened) => ask(opened, 'renameProvider', 'textDocument/rename', named(opened)),
};

function ask(
  { server, uri }: Opened,
  capability: Parameters<Server['can']>[0],
  method: string,
  spot?: Spot,
): readonly [string, object] | undefined {
  if (!server.can(capability)) return undefined;
  const place = spot === undefined ? {} : { position: spot.position };
  return [method, { textDocument: { uri }, ...place, context: { includeDeclaration: true }, newName: 'other_name' }];
}

/** On the id of a table; anywhere in a document of another language. */
function named({ server, spots }: Opened): Spot {
  return server.kind.extension === 'council' ? spots.after(/^@(?:table|demand) \w\w/m) : spots.next();
}

const typed = new Map<string, readonly number[]>();
for (const lines of sizes) await measure(lines);
await measureStart();
await measureCancellation();
keepTargets();

async function measure(lines: number): Promise<void> {
  const opened = serversFor(lines).map((kind) => new Opened(kind, lines));
  for (const each of opened) await each.open();
  const mine = opened.find(({ server }) => server.kind === own);
  const afterOpening = (await mine?.server.memory()) ?? Number.NaN;
  await measureKeys(opened, lines);
  await measureQuestions(opened, lines);
  for (const work of ['keystroke', ALTERNATING, 'burst', ...Object.keys(questions)]) keepRow(lines, work, opened);
  if (lines === 5000 && mine !== undefined) await keepMemory(mine, afterOpening);
  for (const each of opened) {
    typed.set(`${each.server.kind.name} ${lines}`, each.times.get('keystroke') ?? []);
    await each.server.stop();
  }
}

/** Some of the others take seconds for 50,000 lines. */
function fewer(count: number, lines: number): number {
  return lines > 5000 ? Math.ceil(count / 4) : count;
}

async function measureKeys(opened: readonly Opened[], lines: number): Promise<void> {
  for (let round = -warmUp / IN_A_ROW; round < fewer(keystrokes, lines) / IN_A_ROW; round++) {
    for (const each of inTurn(opened, round)) {
      // One that waits on purpose before it looks is not waited for as often.
      const keys = each.server.kind === yaml ? 1 : IN_A_ROW;
      for (let key = 0; key < keys; key++) {
        await (round < 0 ? each.keystroke() : each.time('keystroke', () => each.keystroke()));
      }
    }
  }
  const impatient = opened.filter(({ server }) => server.kind !== yaml);
  for (let round = 0; round < fewer(alternating, lines); round++) {
    for (const each of inTurn(impatient, round)) await each.time(ALTERNATING, () => each.keystroke());
  }
  for (let round = 0; round < fewer(bursts, lines); round++) {
    for (const each of impatient) await each.burst();
  }
}

async function measureQuestions(opened: readonly Opened[], lines: number): Promise<void> {
  for (const [name, question] of Object.entries(questions)) {
    for (let round = -2; round < fewer(questionsAsked, lines); round++) {
      for (const each of inTurn(opened, round)) {
        const asked = question(each);
        if (asked === undefined) continue;
        each.server.change(each.uri, each.change());
        const request = (): Promise<unknown> => each.server.request(...asked).catch(() => undefined);
        await (round < 0 ? request() : each.time(name, request));
      }
    }
  }
}

function inTurn<T>(list: readonly T[], round: number): readonly T[] {
  return round % 2 === 0 ? list : list.toReversed();
}

function keepRow(lines: number, work: string, opened: readonly Opened[]): void {
  const cells = ['echo', 'crosscast', 'JSON', 'YAML'].map((name) => {
    const times = opened.find(({ server }) => server.kind.name === name)?.times.get(work);
    if (times === undefined) return '-';
    return `${shown(spreadOf(times).median)} (${shown(percentile(times, 0.95))})`;
  });
  keep('protocol', [`${lines.toLocaleString('en-GB')} lines: ${work}`, ...cells]);
}

async function keepMemory(mine: Opened, afterOpening: number): Promise<void> {
  for (let edit = 0; edit < 1000; edit++) await mine.keystroke();
  const afterwards = await mine.server.memory();
  keep('server-memory', ['5,000 lines: opened', `${shown(afterOpening)} MiB`]);
  keep('server-memory', ['5,000 lines: after 1,000 edits more', `${shown(afterwards)} MiB`]);
  const ratio = afterwards / afterOpening;
  const target = { work: 'memory of the server after 1,000 edits in 5,000 lines, against after opening', limit: 2 };
  keepTarget({ ...target, bound: 'at most' }, { median: ratio, low: ratio, high: ratio, n: 1 });
}

/** A new process until the first findings of a document of 5,000 lines. */
async function measureStart(): Promise<void> {
  const kinds = serversFor(5000);
  const times = new Map(kinds.map((kind) => [kind.name, [] as number[]]));
  const texts = new Map(kinds.map(({ extension }) => [extension, documentOf(extension, 5000)]));
  for (let round = -1; round < starts; round++) {
    for (const kind of inTurn(kinds, round)) {
      const began = performance.now();
      const server = new Server(kind);
      await server.start();
      await server.open(`file:///bench/start.${kind.extension}`, texts.get(kind.extension) ?? '');
      if (round >= 0) times.get(kind.name)?.push(performance.now() - began);
      // At its end it keeps the code that it was compiled to. What is measured is any start but the first.
      if (round < 0 && kind === own) await server.end();
      else await server.stop();
    }
  }
  const cells = ['echo', 'crosscast', 'JSON', 'YAML'].map((name) => {
    const taken = times.get(name);
    return taken === undefined ? '-' : `${shown(spreadOf(taken).median)} (${shown(percentile(taken, 0.95))})`;
  });
  keep('protocol', ['5,000 lines: start to first findings', ...cells]);
  const target = { work: 'start of the server to the first findings in 5,000 lines, against JSON', limit: 1 };
  const mine = times.get('crosscast');
  const theirs = times.get('JSON');
  if (mine === undefined || theirs === undefined) {
    keepUnmeasured({ ...target, bound: 'at most' }, 'no JSON server');
    return;
  }
  const against = mine.map((taken, round) => taken / (theirs[round] ?? Number.NaN));
  keepTarget({ ...target, bound: 'at most' }, spreadOf(against));
}

/** The check of 50,000 lines takes a second or more; it is cancelled at various times within the first half of it. */
async function measureCancellation(): Promise<void> {
  const text = documentOf('council', 50_000);
  const times: number[] = [];
  for (let round = 0; round < cancellations; round++) {
    const server = new Server(own);
    await server.start();
    times.push(await server.timeToCancel('file:///bench/cancelled.council', text, 100 + (round * 300) / cancellations));
    await server.stop();
  }
  const cancelled = times.filter((taken) => !Number.isNaN(taken));
  const cell =
    cancelled.length === 0 ? '-' : `${shown(spreadOf(cancelled).median)} (${shown(percentile(cancelled, 0.95))})`;
  keep('protocol', ['50,000 lines: a check that is cancelled, until it is answered', '-', cell, '-', '-']);
  const target = { work: 'a check of 50,000 lines that is cancelled, until it is answered, against 20 ms', limit: 1 };
  keepTarget({ ...target, bound: 'at most' }, spreadOf(cancelled.map((taken) => taken / 20)));
}

function keepTargets(): void {
  const mine = typed.get('crosscast 5000') ?? [];
  const echoed = spreadOf(typed.get('echo 5000') ?? []).median;
  const jsons = typed.get('JSON 5000');
  const { median } = spreadOf(mine);
  const work = 'keystroke to findings over the protocol, 5,000 lines';
  keepTarget({ work: `${work}, against echo`, limit: 10, bound: 'at most' }, scaled(spreadOf(mine), 1 / echoed));
  const againstJson = { work: `${work}, JSON against it`, limit: 10, bound: 'at least' } as const;
  if (jsons === undefined) keepUnmeasured(againstJson, 'no JSON server');
  else keepTarget(againstJson, scaled(spreadOf(jsons), 1 / median));
  const p95 = percentile(mine, 0.95) / median;
  const tail = { work: `${work}: 95 % are below, against the median`, limit: 4, bound: 'at most' } as const;
  keepTarget(tail, { median: p95, low: p95, high: p95, n: mine.length });
  const large = { work: `${work.replace('5,000', '50,000')}, against 5,000`, limit: 4, bound: 'at most' } as const;
  keepTarget(large, scaled(spreadOf(typed.get('crosscast 50000') ?? []), 1 / median));
}

function scaled({ median, low, high, n }: Spread, factor: number): Spread {
  return { median: median * factor, low: low * factor, high: high * factor, n };
}
