/**
 * What it costs to write a long report as a file: 60 sections with 60 tables, from a report that is open, and from its text.
 * Against the library alone, which is given the words of the same headings, paragraphs and tables ready-made.
 */
import { renderWord } from '../server/render/word/render-word.ts';
import { makeDocument } from '../server/render/make-document.ts';
import { writeWordDirectly } from './documents/word-directly.ts';
import { makeLongReport } from './documents/long-report.ts';
import { openReport } from './open-report.ts';
import { keep, keepMachine, keepTarget, shown } from './results.ts';
import { collectGarbage, ratios, spreadOf } from './timing.ts';

const rounds = 12;
const warmUp = 3;

keepMachine('documents');
const text = makeLongReport(60);
const report = makeDocument(openReport(text), { findings: false });
const opened = openReport(text);
const word: number[] = [];
const fromText: number[] = [];
const wordDirectly: number[] = [];
let size = 0;
for (let round = -warmUp; round < rounds; round++) {
  const own = await timed(() => Promise.resolve((size = renderWord(opened).length)));
  const direct = await timed(() => writeWordDirectly(report));
  const all = await timed(() => Promise.resolve(renderWord(openReport(text))));
  if (round < 0) continue;
  word.push(own);
  wordDirectly.push(direct);
  fromText.push(all);
}
const cells = [word, fromText, wordDirectly].map((times) => `${shown(spreadOf(times).median)} ms`);
keep('documents', ['Word, 60 sections and 60 tables', ...cells, `${shown(size / 1024)} KiB`, String(rounds)]);
const work = 'Word file of 60 sections and 60 tables from an open report, against docx alone';
keepTarget({ work, limit: 2, bound: 'at most' }, ratios(word, wordDirectly));

async function timed(work: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}
