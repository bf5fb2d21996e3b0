/**
 * In a real VS Code: how long the extension takes to start, and how long after a key is pressed the live preview shows it, in a
 * report of 5,000 lines; how much of that is the server's answer; VS Code's own Markdown preview shows the same prose in the same
 * run. And how large the package is.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTools } from '../scripts/workbench/tools.ts';
import { packageFile, Workbench } from '../scripts/workbench/workbench.ts';
import { makeReport } from './make-reports.ts';
import { keep, keepMachine, keepTarget, keepUnmeasured, shown } from './results.ts';
import type { Target } from './results.ts';
import { answerTo, noteTraffic } from './server-traffic.ts';
import type { Traffic } from './server-traffic.ts';
import { spreadOf } from './timing.ts';
import type { Spread } from './timing.ts';

const lines = 5000;
/** The previews take turns, so many keys each. */
const rounds = 4;
const keysPerRound = 12;
/** Of the first keys after a preview was opened, these do not count. */
const warmUp = 4;

interface Side {
  readonly file: string;
  readonly text: string;
  readonly openPreview: string;
  /** What changes on the page when the text does. */
  readonly content: string;
  readonly keys: Key[];
}

/** A key, in milliseconds since the epoch. */
interface Key {
  readonly pressed: number;
  readonly shown: number;
}

/** What may come on top of the server's answer, in milliseconds: the way of the key to the server, and that of the answer. */
const most = 50;

const againstMarkdown: Target = {
  work: 'a key pressed until the preview shows it, 5,000 lines, against VS Code’s Markdown preview',
  limit: 1,
  bound: 'at most',
};
const beyondAnswer: Target = {
  work: `the same, beyond the server’s answer, against ${most} ms`,
  limit: 1,
  bound: 'at most',
};

keepMachine('editor');
const packed = spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/package.mjs', import.meta.url))]);
if (packed.status !== 0) throw new Error(`The extension cannot be packed.\n${String(packed.stderr)}`);
keep('editor', ['size of the package (.vsix)', `${shown(statSync(packageFile()).size / 1024)} KiB`, '', '1']);
const tools = findTools();
if ('missing' in tools) {
  for (const target of [againstMarkdown, beyondAnswer]) keepUnmeasured(target, tools.missing);
} else await measure(await Workbench.start(tools));

async function measure(workbench: Workbench): Promise<void> {
  const { council, markdown } = makeReport(lines);
  const openPreview = {
    council: 'Crosscast: Open Preview to the Side',
    markdown: 'Markdown: Open Preview to the Side',
  };
  const sides: readonly Side[] = [
    { file: 'report.council', text: council, openPreview: openPreview.council, content: '#report', keys: [] },
    { file: 'prose.md', text: markdown, openPreview: openPreview.markdown, content: 'body', keys: [] },
  ];
  const traffic = noteTraffic(workbench.profile);
  let messages: readonly Traffic[];
  try {
    const folder = join(workbench.profile.workspace, 'bench');
    mkdirSync(folder);
    for (const { file, text } of sides) writeFileSync(join(folder, file), text);
    await workbench.openFolder(folder);
    await noteKeys(workbench);
    for (let round = 0; round < rounds; round++) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await typeIn(workbench, side);
    }
    await keepActivation(workbench);
    messages = traffic();
  } catch (error) {
    await workbench.screenshot('bench-failed');
    throw error;
  } finally {
    await workbench.stop();
  }
  const [ours = [], theirs = []] = sides.map(({ keys }) => keys);
  const answers = ours.map(({ pressed, shown: end }) => answerTo(messages, 'crosscast/preview', pressed, end));
  const times = (keys: readonly Key[]): number[] => keys.map(({ pressed, shown: end }) => end - pressed);
  const rows = {
    'a key pressed until the live preview shows it': spreadOf(times(ours)),
    'of that, the server’s answer': spreadOf(answers),
    'of that, the rest': spreadOf(times(ours).map((time, index) => time - (answers[index] ?? Number.NaN))),
    'a key pressed until VS Code’s Markdown preview shows it, same prose': spreadOf(times(theirs)),
  };
  for (const [work, { median, low, high, n }] of Object.entries(rows)) {
    keep('editor', [work, `${shown(median)} ms`, `${shown(low)}–${shown(high)} ms`, String(n)]);
  }
  const [whole, , rest, markdowns] = Object.values(rows);
  if (whole !== undefined && markdowns !== undefined) keepTarget(againstMarkdown, partOf(whole, markdowns.median));
  if (rest !== undefined) keepTarget(beyondAnswer, partOf(rest, most));
}

function partOf({ median, low, high, n }: Spread, whole: number): Spread {
  return { median: median / whole, low: low / whole, high: high / whole, n };
}

/** Opens the text and its preview alone, and types letters into a paragraph in the middle, each taken out again. */
async function typeIn(workbench: Workbench, side: Side): Promise<void> {
  const { page } = workbench;
  await workbench.openFile(side.file, paragraphIn(side.text));
  await workbench.runCommand(side.openPreview);
  const preview = workbench.webview();
  await preview.locator(side.content).locator('p').first().waitFor();
  await workbench.goToLine(paragraphIn(side.text));
  await page.keyboard.press('End');
  for (let key = -warmUp; key < keysPerRound; key++) {
    const frame = preview.locator('html');
    await frame.evaluate(`void (() => {
      globalThis.benchChanged = undefined;
      new MutationObserver((_, observer) => {
        globalThis.benchChanged = performance.timeOrigin + performance.now();
        observer.disconnect();
      }).observe(document.querySelector('${side.content}'), { subtree: true, childList: true, characterData: true });
    })()`);
    await page.keyboard.press(key % 2 === 0 ? 'e' : 'Backspace');
    let changed: unknown;
    for (const end = Date.now() + 30_000; changed === undefined && Date.now() < end;) {
      changed = await frame.evaluate('globalThis.benchChanged');
    }
    if (typeof changed !== 'number') throw new Error(`The preview of ${side.file} did not change within 30 s.`);
    const pressed = await page.evaluate<number>('globalThis.benchKey');
    if (key >= 0) side.keys.push({ pressed, shown: changed });
  }
  await workbench.goToLine(1);
  await workbench.runCommand('View: Revert and Close Editor');
  await workbench.runCommand('View: Close All Editors');
}

/** Has the window note when a key was pressed last, by the clock that all of its frames share. */
async function noteKeys({ page }: Workbench): Promise<void> {
  await page.evaluate(`addEventListener('keydown', () => {
    globalThis.benchKey = performance.timeOrigin + performance.now();
  }, { capture: true })`);
}

/** VS Code's own account of what starting the extension took. */
async function keepActivation(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Developer: Show Running Extensions');
  const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Crosscast' });
  // The list shows as many rows as fit the window: a row further down is not there to be read.
  const told = await row
    .first()
    .innerText({ timeout: 15_000 })
    .catch(() => '');
  const [, milliseconds] = /(\d+)ms/.exec(told) ?? [];
  if (milliseconds !== undefined) keep('editor', ['activation, as VS Code tells it', `${milliseconds} ms`, '', '1']);
}

/** The number of a line of prose in the middle of a text. */
function paragraphIn(text: string): number {
  const all = text.split('\n');
  const middle = Math.floor(all.length / 2);
  const found = all.findIndex((line, index) => index >= middle && /^[A-Za-z][^|@#]{50,}$/.test(line));
  if (found === -1) throw new Error('There is no prose in the middle of the report.');
  return found + 1;
}
