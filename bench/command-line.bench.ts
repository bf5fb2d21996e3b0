/**
 * The command line from outside, as a person or a build server runs it: every measurement is a new process. All programs
 * are run by the same Node, and Crosscast may keep its compile cache from one run to the next, as it does in real life.
 */
import { hledger, crosscast, markdownlint, timeRun } from './programs.ts';
import { writeReports, writeSums } from './report-files.ts';
import { between, keep, keepMachine, keepTarget, keepUnmeasured, shown } from './results.ts';
import type { Target } from './results.ts';
import { inTurns, ratios, spreadOf } from './timing.ts';

const command = crosscast();
const checker = markdownlint();
const ledger = hledger();
/** Findings were found: the made-up reports contain slips. */
const lintCodes = { codes: [0, 1] };
const bareNode = (): number => timeRun([process.execPath], ['-e', '0']);

keepMachine('command-line');
keep('programs', ['markdownlint-cli2', 'missing' in checker ? `not measured: ${checker.missing}` : checker.version]);
keep('programs', ['hledger', 'missing' in ledger ? `not measured: ${ledger.missing}` : ledger.version]);
measureStart();
measureOneReport();
measureManyReports();
measureSums();

function measureStart(): void {
  const times = inTurns(
    { node: bareNode, version: () => timeRun(command, ['--version']), help: () => timeRun(command, ['--help']) },
    60,
  );
  keepTimes('node -e 0', times.node);
  keepTimes('crosscast --version', times.version);
  keepTimes('crosscast --help', times.help);
  keepTarget(
    { work: '`crosscast --version`, against `node -e 0`', limit: 1.6, bound: 'at most' },
    ratios(times.version, times.node),
  );
}

function measureOneReport(): void {
  const small = writeReports('one-300', 1, 300);
  const one = writeReports('one-5000', 1, 5000);
  const ten = writeReports('one-50000', 1, 50_000);
  const against: Target = {
    work: 'the same, `markdownlint-cli2` on the same prose against it',
    limit: 6,
    bound: 'at least',
  };
  const lint = (folder: string): number => timeRun(command, ['lint', folder], lintCodes);
  const noCache = { ...lintCodes, environment: { NODE_DISABLE_COMPILE_CACHE: '1' } };
  const times = inTurns(
    {
      node: bareNode,
      small: () => lint(small.council),
      lint: () => lint(one.council),
      uncached: () => timeRun(command, ['lint', one.council], noCache),
      markdown: () =>
        'missing' in checker ? Number.NaN : timeRun(checker.command, ['*.md'], { ...lintCodes, folder: one.markdown }),
    },
    21,
  );
  keepTimes('crosscast lint, one report of 300 lines', times.small);
  keepTimes('crosscast lint, one report of 5,000 lines', times.lint);
  keepTimes('the same without a compile cache', times.uncached);
  keepTarget(
    { work: '`lint` of one 5,000-line report from cold, against `node -e 0`', limit: 6, bound: 'at most' },
    ratios(times.lint, times.node),
  );
  if ('missing' in checker) {
    keepUnmeasured(against, checker.missing);
  } else {
    keepTimes('markdownlint-cli2, one report of 5,000 lines', times.markdown);
    keepTarget(against, ratios(times.markdown, times.lint));
  }
  const grown = inTurns({ lint: () => lint(one.council), tenfold: () => lint(ten.council) }, 9);
  keepTimes('crosscast lint, one report of 50,000 lines', grown.tenfold);
  keepTarget(
    { work: '`lint` time when the report grows from 5,000 to 50,000 lines', limit: 11, bound: 'at most' },
    ratios(grown.tenfold, grown.lint),
  );
}

function measureManyReports(): void {
  const many = writeReports('many', 1000, 300);
  const target: Target = {
    work: '`lint` of 1,000 reports of 300 lines, `markdownlint-cli2` against it',
    limit: 20,
    bound: 'at least',
  };
  const lint = (): number => timeRun(command, ['lint', many.council], lintCodes);
  if ('missing' in checker) {
    keepTimes('crosscast lint, 1,000 reports of 300 lines', inTurns({ lint }, 9).lint);
    return keepUnmeasured(target, checker.missing);
  }
  const markdown = (): number => timeRun(checker.command, ['*.md'], { ...lintCodes, folder: many.markdown });
  const times = inTurns({ lint, markdown }, 7, 1);
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

function keepTimes(work: string, milliseconds: readonly number[]): void {
  const spread = spreadOf(milliseconds);
  keep('command-line', [work, `${shown(spread.median)} ms`, between(spread, ' ms'), String(spread.n)]);
}
