/**
 * Converts a file of published tables and statements and shows what becomes of it, for a person:
 *
 *     node test/corpus/try.ts file.json          the text of each table, expected beside actual, every cell judged
 *     node test/corpus/try.ts file.json --brief  one line a table or statement, and all of those that differ
 *
 * The exit code is 1 when anything differs from what the file says was verified.
 */
import { isDeepStrictEqual } from 'node:util';
import type { CorpusClaim, CorpusFile, CorpusTable } from './corpus.ts';
import { readCorpusFile } from './corpus.ts';
import { judgeClaim } from './judge-claim.ts';
import { judge } from './judge.ts';
import { showClaim, showJudgement } from './show.ts';

type Write = (text: string) => void;

/** Shows a file; gives how many of its tables and statements differ. */
export function tryFile(file: CorpusFile, brief: boolean, write: Write): number {
  const tables = file.tables.filter((table) => !tryTable(table, brief, write));
  const claims = file.claims.filter((claim) => !tryClaim(claim, brief, write));
  write(`${file.name}: ${file.tables.length} tables, ${tables.length} of them different; `);
  write(`${file.claims.length} statements, ${claims.length} of them different\n`);
  return tables.length + claims.length;
}

function tryTable(table: CorpusTable, brief: boolean, write: Write): boolean {
  const judgement = judge(table);
  const { found, complaints, conversion } = judgement;
  const isSame = table.verified === undefined || isDeepStrictEqual(found, table.verified);
  const isClean = found.out > 0 || complaints.length === 0;
  const notes = [
    isClean ? [] : ['with findings'],
    conversion.unexpressed.length > 0 ? ['not all expressed'] : [],
  ].flat();
  write(`${isSame ? 'same' : 'DIFFERENT'}  ${table.title}: ${[found.verdict, ...notes].join(', ')}\n`);
  if (!brief || !isSame || notes.length > 0) write(`\n${showJudgement(judgement, table.verified, !brief)}\n`);
  return isSame;
}

function tryClaim(claim: CorpusClaim, brief: boolean, write: Write): boolean {
  const judged = judgeClaim(claim);
  const isSame = judged.conversion.kind === 'none' ? claim.calculation === undefined : judged.verdict === claim.verdict;
  if (!brief || !isSame) write(`\n${isSame ? 'same' : 'DIFFERENT'}  ${showClaim(claim, judged)}`);
  return isSame;
}

if (import.meta.main) {
  const options = process.argv.slice(2);
  const paths = options.filter((option) => !option.startsWith('--'));
  if (paths.length === 0) process.stderr.write('Name a file: node test/corpus/try.ts file.json\n');
  const write: Write = (text) => void process.stdout.write(text);
  const different = paths.map((path) => tryFile(readCorpusFile(path), options.includes('--brief'), write));
  process.exitCode = paths.length === 0 || different.some((count) => count > 0) ? 1 : 0;
}
