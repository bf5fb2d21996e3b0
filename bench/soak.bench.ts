/**
 * A long day's work: 20,000 edits in a report of 5,000 lines over the protocol, with the questions that an editor asks in
 * between. The memory of the server must stay what it was.
 */
import { crosscast } from './programs.ts';
import { documentOf, Spots } from './protocol/documents.ts';
import { memoryOptions, Server } from './protocol/server.ts';
import { Random } from './reports/random.ts';
import { keep, keepMachine, keepTarget, shown } from './results.ts';

const quick = process.argv.includes('--quick');
const edits = quick ? 1000 : 20_000;
const stages = 5;
const uri = 'file:///bench/soak.council';
const questions = ['documentSymbol', 'semanticTokens/full', 'codeLens', 'foldingRange', 'documentLink'] as const;

keepMachine('soak');
const kind = {
  name: 'crosscast',
  command: [...crosscast(), 'server', '--stdio'],
  languageId: 'council-report',
  extension: 'council',
};
const server = new Server(kind, memoryOptions);
const text = documentOf('council', 5000);
const random = new Random(20_000);
const spots = new Spots(text, random);
await server.start();
await server.open(uri, text);
// What is made once, and only when it is first asked for, is not to count as growth.
await work(edits / stages);
const memories = [await server.memory()];
for (let stage = 1; stage < stages; stage++) {
  await work(edits / stages);
  memories.push(await server.memory());
}
await server.stop();

for (const [stage, memory] of memories.entries()) {
  keep('soak', [(((stage + 1) * edits) / stages).toLocaleString('en-GB'), `${shown(memory)} MiB`]);
}
// What is remembered of a block is made when it is first edited or looked at: by the middle, all of them have been.
const growth = (memories.at(-1) ?? Number.NaN) / (memories[2] ?? Number.NaN);
const target = { work: 'memory of the server after 20,000 edits, against after 12,000', limit: 1.05 };
keepTarget({ ...target, bound: 'at most' }, { median: growth, low: growth, high: growth, n: stages });

/** Puts characters in and takes them out again, with a question after each twentieth. */
async function work(count: number): Promise<void> {
  for (let edit = 0; edit < count; edit += 2) {
    const { position, character } = spots.next();
    await server.type(uri, { position, character });
    if (edit % 20 === 0) {
      const method = `textDocument/${random.pick(questions)}`;
      await server.request(method, { textDocument: { uri } });
    }
    await server.type(uri, { position });
  }
}
