/**
 * The command line from outside, as a person or a build server runs it: every measurement is a new process. All programs
 * are run by the same Node, and Crosscast may keep its compile cache from one run to the next, as it does in real life.
 */
import { crosscast, markdownlint, timeRun } from './programs.ts';
import { writeReports } from './report-files.ts';
import { keepMachine, keepProgram, keepTarget, keepTimes, keepUnmeasured } from './results.ts';
import type { Target } from './results.ts';
import { inTurns, ratios } from './timing.ts';

const command = crosscast();
const checker = markdownlint();
/** Findings were found: the made-up reports contain slips. */
const lintCodes = { codes: [0, 1] };
const bareNode = (): number => timeRun([process.execPath], ['-e', '0']);

keepMachine('command-line');
keepProgram('markdownlint-cli2', checker);
measureStart();
measureOneReport();

function measureStart(): void {
  const times = inTurns(
    { node: bareNode, version: () => timeRun(command, ['--version']), help: () => timeRun(command, ['--help']) },
    120,
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
