/**
 * What an open report holds on the heap after a garbage collection: the text and its blocks, then with everything known
 * about it and its findings, then after many edits that were all taken back (which should cost nothing).
 */
import { check, checkerOf } from '../server/checks/check.ts';
import { makeReport } from './make-reports.ts';
import { analyse, readReport, sizes } from './open-report.ts';
import { Random } from './reports/random.ts';
import { keep, keepMachine, shown } from './results.ts';
import { collectGarbage } from './timing.ts';
import { mix, places, Typist } from './typing.ts';

const edits = 2000;

if (globalThis.gc === undefined) throw new Error('Run this with node --expose-gc: npm run bench -- memory');
keepMachine('memory');
// Compiled code and other things that are there only once are not to count as the first report's.
measure(5000);
measure(500);
for (const lines of sizes) {
  const { textSize, read, checked, edited } = measure(lines);
  const cells = [read, checked, edited].map((bytes) => `${shown(bytes / 2 ** 20)} MiB`);
  keep('memory', [
    `${lines.toLocaleString('en-GB')} lines`,
    `${shown(textSize / 2 ** 20)} MiB`,
    ...cells,
    shown(checked / textSize),
  ]);
}

function measure(lines: number): { textSize: number; read: number; checked: number; edited: number } {
  const empty = heap();
  // Made anew from its bytes: a string that was put together keeps its pieces.
  const text = Buffer.from(makeReport(lines).council).toString();
  const textSize = Buffer.byteLength(text);
  const document = readReport(text);
  const read = heap() - empty;
  const analysis = analyse(document);
  check(analysis);
  const checked = heap() - empty;
  const typist = new Typist(analysis, new Random(lines));
  const order = places.flatMap((place) => Array.from({ length: mix[place] }, () => place));
  for (let done = 0; done < edits; done += 2) {
    const place = order[(done / 2) % order.length] ?? 'prose';
    const { at, character } = typist.keystroke(place);
    analysis.edit(at, at, character);
    checkerOf(analysis).update();
    analysis.edit(at, at + 1, '');
    checkerOf(analysis).update();
  }
  const edited = heap() - empty;
  // The report must still be held here, or its memory would be gone before it is measured.
  if (analysis.document.length !== text.length) throw new Error('The edits were not all taken back.');
  return { textSize, read, checked, edited };
}

function heap(): number {
  for (let pass = 0; pass < 3; pass++) collectGarbage();
  return process.memoryUsage().heapUsed;
}
