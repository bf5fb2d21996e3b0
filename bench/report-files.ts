/** Writes the made-up reports to files, for the programs that are measured from outside. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReport, makeSums } from './make-reports.ts';
import { cacheFolder } from './programs.ts';

/**
 * markdownlint's rules as they are, but for the length of lines and lists: without exception, so to speak, every project
 * turns the first off, and it would be unfair to have it write thousands of lines.
 */
const markdownlintConfiguration = { noProgress: true, noBanner: true, config: { MD013: false } };

/** A folder with `count` reports of `lines` lines, and one with their twins in Markdown. */
export function writeReports(name: string, count: number, lines: number): { council: string; markdown: string } {
  const council = emptyFolder(`${name}-council`);
  const markdown = emptyFolder(`${name}-markdown`);
  for (let index = 1; index <= count; index++) {
    const made = makeReport(lines, index);
    writeFileSync(join(council, `report-${index}.council`), made.council);
    writeFileSync(join(markdown, `report-${index}.md`), made.markdown);
  }
  writeFileSync(join(markdown, '.markdownlint-cli2.jsonc'), JSON.stringify(markdownlintConfiguration));
  return { council, markdown };
}

/** A folder with `count` reports of `sums` sums each, and a journal with all of them as transactions. */
export function writeSums(name: string, count: number, sums: number): { council: string; journal: string } {
  const council = emptyFolder(`${name}-council`);
  const journals = emptyFolder(`${name}-journal`);
  const included: string[] = [];
  for (let index = 1; index <= count; index++) {
    const made = makeSums(sums, index);
    writeFileSync(join(council, `report-${index}.council`), made.council);
    writeFileSync(join(journals, `report-${index}.journal`), made.journal);
    included.push(`include report-${index}.journal`);
  }
  const journal = join(journals, 'all.journal');
  writeFileSync(journal, `${included.join('\n')}\n`);
  return { council, journal };
}

function emptyFolder(name: string): string {
  const folder = join(cacheFolder, 'reports', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
