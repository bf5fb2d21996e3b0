// `npm start`: builds the command line, checks the five published reports in samples/ with it, and writes each of them in every
// form into out/. They contain the slips that they were published with, so findings (exit code 1) are the expected outcome;
// anything else that is not 0 is a failure. `npm start -- path…` checks something else, and writes nothing.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, commandFile } from './bundle.mjs';
import { projectFolder } from './install.mjs';
import { collectFile, runFile } from './tool.mjs';

const published = [
  'october-2024/report',
  'march-2024/finance-update',
  'december-2022/decision',
  'getting-to-good-2019/minutes',
  'oxfordshire-placements/minutes',
];
/** As many at a time as most machines have processors for. */
const SIDE_BY_SIDE = 3;

const given = process.argv.slice(2);
const reports = given.length > 0 ? given : published.map((name) => `samples/${name.split('/')[0]}`);

await bundle();
const code = runFile(commandFile, [], ['lint', ...reports]);
if (given.length > 0) process.exit(code === 1 ? 0 : code);
const failed = await writeAll();
if (code === 1) {
  console.log(`
The six slips above really were published. samples/README.md says what each should have been; samples/october-2024/corrected.council
is the same report put right. samples/broken/ has one small report for every rule.

out/ has each report as a page, a Word file, ${hasPdf() ? 'a PDF' : 'Markdown'} and more: open out/october-2024/report.html, and
out/october-2024/sheet.html, which is what a finance officer signs.${hasPdf() ? '' : ' (PDF files need the Typst compiler, which npm could not install here.)'}
To go on:

  npx crosscast explain consistency/tie                        what a rule looks for, and what it leaves alone
  npx crosscast facts samples/october-2024/report.council      every figure and what vouches for it
  npx crosscast preview samples/october-2024/report.council    the report in a browser while you change it
  npx crosscast lint samples --format sarif                    the same for CI`);
}
process.exit(failed ? 2 : code === 1 ? 0 : code);

/** Every published report in every form; true when one could not be written. */
async function writeAll() {
  const out = join(projectFolder, 'out');
  rmSync(out, { recursive: true, force: true });
  const endings = ['html', 'docx', 'md', ...(hasPdf() ? ['pdf'] : [])];
  const jobs = published.flatMap((name) => {
    const [folder, file] = name.split('/');
    mkdirSync(join(out, folder), { recursive: true });
    const outputs = (stem, list) => list.flatMap((ending) => ['-o', `out/${folder}/${stem}.${ending}`]);
    const report = `samples/${name}.council`;
    return [
      ['render', report, ...outputs(file, endings)],
      ['sheet', report, ...outputs('sheet', [...endings, 'json'])],
      ['facts', report, ...outputs('facts', ['csv', 'json'])],
    ];
  });
  let isWrong = false;
  const work = async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const done = await collectFile(commandFile, job);
      if (done.code === 0) continue;
      isWrong = true;
      console.error(`crosscast ${job.join(' ')}\n${done.output}`);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return isWrong;
}

/** Whether the optional compiler for PDF files is there. */
function hasPdf() {
  try {
    import.meta.resolve('@myriaddreamin/typst-ts-node-compiler');
    return true;
  } catch {
    return false;
  }
}
