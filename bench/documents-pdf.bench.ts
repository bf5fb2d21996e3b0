/**
 * What it costs to write a long report as a PDF file: 60 sections with 60 tables, from the text of the report to the bytes, against
 * the compiler alone, which is given the same headings, paragraphs and tables in its own language.
 */
import { writePdf } from '../server/cli/pdf/write-pdf.ts';
import { makeDocument } from '../server/render/make-document.ts';
import { makeLongReport } from './documents/long-report.ts';
import { forgetAll, writePdfDirectly } from './documents/typst-directly.ts';
import { openReport } from './open-report.ts';
import { keep, keepMachine, keepTarget, shown } from './results.ts';
import { collectGarbage, ratios, spreadOf } from './timing.ts';

const rounds = 5;
const warmUp = 1;

keepMachine('documents');
const text = makeLongReport(60);
const report = makeDocument(openReport(text), { findings: false });
const own: number[] = [];
const direct: number[] = [];
let size = 0;
for (let round = -warmUp; round < rounds; round++) {
  const whole = await timed(async () => {
    size = (await writePdf(openReport(text), {})).length;
  });
  const alone = await timed(() => Promise.resolve(writePdfDirectly(report)));
  if (round < 0) continue;
  own.push(whole);
  direct.push(alone);
}
keep('documents', [
  `PDF, 60 sections and 60 tables, ${text.split('\n').length.toLocaleString('en-GB')} lines`,
  `${shown(spreadOf(own).median)} ms`,
  `${shown(spreadOf(direct).median)} ms`,
  `${shown(size / 1024)} KiB`,
  String(rounds),
]);
keepTarget(
  { work: 'PDF file of 60 sections and 60 tables, against Typst alone', limit: 4, bound: 'at most' },
  ratios(own, direct),
);

async function timed(work: () => Promise<unknown>): Promise<number> {
  forgetAll();
  collectGarbage();
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}
