/**
 * When the installed extension's language server gets its messages and sends its own, by the clock that the window's frames go by
 * too. A script of the benchmark takes the place of the server's entry, listens on the process's channel, and loads the entry:
 * what is measured is the server as it is shipped, and nothing of it knows.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../scripts/workbench/profile.ts';

/** A message as it went by, in milliseconds since the epoch. */
export interface Traffic {
  readonly at: number;
  readonly to: 'server' | 'client';
  readonly method?: string;
  /** Of a request and its answer. */
  readonly id?: number | string;
}

/** To be called when the extension is installed, and before it is started. Gives what reads the messages until now. */
export function noteTraffic(profile: Profile): () => Traffic[] {
  const [extension] = readdirSync(profile.extensions).filter((name) => name.includes('crosscast-'));
  if (extension === undefined) throw new Error('The extension is not installed.');
  const server = join(profile.extensions, extension, 'server');
  const log = join(profile.folder, 'traffic.jsonl');
  writeFileSync(log, '');
  renameSync(join(server, 'node.mjs'), join(server, 'node.real.mjs'));
  writeFileSync(join(server, 'node.mjs'), listener(log));
  return () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Traffic => {
        // Written by the script below.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return JSON.parse(line) as Traffic;
      });
}

/**
 * How long a server took from the first edit after a moment, as it came in, until the last of its answers of a kind before the
 * other moment had gone out. What it was asked before it knew of the edit is no answer to it.
 */
export function answerTo(messages: readonly Traffic[], method: string, from: number, until: number): number {
  const within = messages.filter(({ at }) => at >= from && at <= until);
  const edit = within.find((each) => each.to === 'server' && each.method === 'textDocument/didChange');
  if (edit === undefined) throw new Error('The server was not told of an edit.');
  const asked = within.filter((each) => each.to === 'server' && each.method === method && each.at >= edit.at);
  const ids = new Set(asked.map(({ id }) => id));
  const answer = within.findLast((each) => each.to === 'client' && each.method === undefined && ids.has(each.id));
  if (answer === undefined) throw new Error(`The server did not answer ${method} after an edit.`);
  return answer.at - edit.at;
}

/** Lines are written when the server has nothing else to do. Messages wait until somebody listens, so the server comes first. */
const listener = (log: string): string => `
import { appendFileSync } from 'node:fs';
const note = (to, { method, id }) => {
  const line = JSON.stringify({ at: performance.timeOrigin + performance.now(), to, method, id });
  setTimeout(() => appendFileSync(${JSON.stringify(log)}, line + '\\n'), 20);
};
const send = process.send;
process.send = (message, ...more) => {
  note('client', message);
  return send.call(process, message, ...more);
};
await import('./node.real.mjs');
process.prependListener('message', (message) => note('server', message));
`;
