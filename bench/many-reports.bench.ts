/**
 * The command line on many reports at once, as a build server runs it: against markdownlint-cli2 on the same prose, and
 * against hledger on the same sums. Each measurement is long, so that few are enough.
 */
import { crosscast, hledger, markdownlint, timeRun } from './programs.ts';
import { writeReports, writeSums } from './report-files.ts';
import { keepMachine, keepProgram, keepTarget, keepTimes, keepUnmeasured } from './results.ts';
import type { Target } from './results.ts';
import { inTurns, ratios } from './timing.ts';

const command = crosscast();
const checker = markdownlint();
const ledger = hledger();
/** Findings were found: the made-up reports contain slips. */
const lintCodes = { codes: [0, 1] };

keepMachine('many-reports');
keepProgram('markdownlint-cli2', checker);
keepProgram('hledger', ledger);
measureSums();
measureManyReports();

function measureManyReports(): void {
  const many = writeReports('many', 1000, 300);
  const target: Target = {
    work: '`lint` of 1,000 reports of 300 lines, `markdownlint-cli2` against it',
    limit: 20,
    bound: 'at least',
  };
  const lint = (): number => timeRun(command, ['lint', many.council], lintCodes);
  if ('missing' in checker) {
    keepTimes('crosscast lint, 1,000 reports of 300 lines', inTurns({ lint }, 3, 0).lint);
    return keepUnmeasured(target, checker.missing);
  }
  const markdown = (): number => timeRun(checker.command, ['*.md'], { ...lintCodes, folder: many.markdown });
  const times = inTurns({ lint, markdown }, 3, 0);
  keepTimes('crosscast lint, 1,000 reports of 300 lines', times.lint);
  keepTimes('markdownlint-cli2, 1,000 reports of 300 lines', times.markdown);
  keepTarget(target, ratios(times.markdown, times.lint));
}

function measureSums(): void {
  const sums = writeSums('sums', 100, 175);
  const target: Target = {
    work: 'casting 17,500 sums in 100 reports, `hledger check` on the same sums against it',
    limit: 4,
    bound: 'at least',
  };
  // Every sum is right: hledger would stop at the first that is not.
  const lint = (): number => timeRun(command, ['lint', sums.council]);
  if ('missing' in ledger) {
    keepTimes('crosscast lint, 17,500 sums', inTurns({ lint }, 15).lint);
    return keepUnmeasured(target, ledger.missing);
  }
  const check = (): number => timeRun(ledger.command, ['--file', sums.journal, 'check']);
  const times = inTurns({ lint, check }, 11, 2);
  keepTimes('crosscast lint, 17,500 sums', times.lint);
  keepTimes('hledger check, 17,500 sums', times.check);
  keepTarget(target, ratios(times.check, times.lint));
}
