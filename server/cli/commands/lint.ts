/** `crosscast lint`: checks reports, says what it finds, and fixes what can safely be fixed. */
import { exitCodes, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { findReports } from '../find-reports.ts';
import type { FoundReports } from '../find-reports.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { LintSession } from '../lint-session.ts';
import { countFindings } from '../outcome.ts';
import type { CheckedReport, Outcome } from '../outcome.ts';
import { paintFor } from '../paint.ts';
import { showProblems } from '../show-problems.ts';
import type { Arguments } from '../arguments.ts';
import { formats, loadReporter } from '../reporters/reporter.ts';
import { configurationsFor, settingsGiven, settingsOptions } from '../settings-options.ts';

export const lintCommand: Command = {
  spec: {
    name: 'lint',
    summary: 'Check reports',
    usage: '[paths or patterns…] [options]',
    about: [
      'Checks reports: that tables add up down and across, that figures in the text agree with the tables and with the ' +
        'reports they come from, that periods and units are right, and that the report has the parts it needs. Without a ' +
        'path it checks all *.council files in this folder and below; node_modules, .git and what the configuration ' +
        'ignores are left out. A file that is named is always checked.',
    ],
    options: [
      { name: 'format', short: 'f', value: 'format', choices: formats, about: 'How to say what was found.' },
      { name: 'output', short: 'o', value: 'file', about: 'Write the findings to a file instead of the terminal.' },
      { name: 'fix', about: 'Apply the fixes that are safe to apply without asking, and write the reports.' },
      { name: 'fix-dry-run', about: 'Show what --fix would change, and change nothing.' },
      { name: 'quiet', short: 'q', about: 'Report errors only.' },
      {
        name: 'max-warnings',
        value: 'number',
        about: 'Exit with 0 if there are no errors and at most so many warnings.',
      },
      { name: 'stdin', about: 'Check the text on the standard input.' },
      { name: 'stdin-filename', value: 'path', about: 'The path that the text on the standard input belongs to.' },
      ...settingsOptions,
      { name: 'print-config', about: 'Show the settings that hold for a report or folder, and check nothing.' },
    ],
    examples: [
      ['crosscast lint', 'All reports in this folder and below.'],
      ['crosscast lint cabinet/2024 "**/minutes*.council"', 'One folder, and the minutes wherever they are.'],
      ['crosscast lint --fix finance.council', 'Correct what can safely be corrected.'],
      ['crosscast lint -f sarif -o findings.sarif', 'For a code-scanning service.'],
      ['crosscast lint --rule consistency=off --max-warnings 5', 'Leave a group of rules out; let five warnings pass.'],
    ],
    whenOne: 'There are errors, or more warnings than --max-warnings lets pass (none by default).',
  },
  run: lint,
};

async function lint(options: Arguments, host: Host): Promise<number> {
  const mostWarnings = readMostWarnings(options.value('max-warnings'));
  const dryRun = options.switch('fix-dry-run') === true;
  const stdin = options.switch('stdin') === true;
  if (stdin && options.names.length > 0) {
    throw new UsageError('--stdin takes no paths; name the text with --stdin-filename.');
  }
  if (stdin && options.switch('fix') === true) {
    throw new UsageError('--fix cannot write to the standard input; use --fix-dry-run.');
  }
  if (dryRun && (options.value('format') ?? 'text') !== 'text') {
    throw new UsageError('--fix-dry-run shows a diff; it takes no --format.');
  }
  const configurations = await configurationsFor(options, host);
  if (options.switch('print-config') === true) {
    const { printConfiguration } = await import('../print-configuration.ts');
    return printConfiguration(options.names[0] ?? options.value('stdin-filename') ?? '.', host, configurations);
  }

  const session = new LintSession(host, configurations);
  const found = stdin
    ? await openInput(options, host, session)
    : await findReports(options.names, host, configurations);
  session.problems.push(...found.problems);
  let reports: readonly CheckedReport[] = await session.checkMany(found.reports, settingsGiven(options));
  let fixed: Outcome['fixed'];
  let diff: string | undefined;
  const asFound = countFindings(reports);
  if (dryRun || options.switch('fix') === true) {
    const { fixReports, writeFixed } = await import('../fix-reports.ts');
    const result = await fixReports(session, reports);
    if (dryRun) {
      diff = (await import('../diff.ts')).diffOf(result.fixed);
      const reports = `${result.fixed.length} ${result.fixed.length === 1 ? 'report' : 'reports'}`;
      host.stderr.write(result.fixed.length === 0 ? 'Nothing to fix.\n' : `${reports} would change.\n`);
    } else {
      await Promise.all(
        result.fixed.map((report) => session.attempt(report.uri, () => writeFixed(host.files, report))),
      );
      reports = result.reports;
      fixed = { findings: result.count, reports: result.fixed.length };
    }
  }

  const quiet = options.switch('quiet') === true;
  const counts = dryRun ? asFound : countFindings(reports);
  const warnings = quiet && mostWarnings === undefined ? 0 : counts.warning;
  const bad = counts.error > 0 || warnings > (mostWarnings ?? 0);
  const code = () => (session.problems.length > 0 ? exitCodes.failed : bad ? exitCodes.findings : exitCodes.clean);
  const text =
    diff ??
    (await describe(options, host, {
      version: host.version,
      reports: quiet ? reports.map(errorsOnly) : reports,
      problems: session.problems,
      exitCode: code(),
      ...(fixed === undefined ? {} : { fixed }),
      sourceOf: (uri) => session.sourceOf(uri),
      pathOf: (uri) => shownPath(host, uri),
    }));
  await deliver(text, options.value('output'), host, session);
  showProblems(host, session.problems);
  return code();
}

function readMostWarnings(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings needs a whole number, not '${text}'.`);
  return Number(text);
}

async function openInput(options: Arguments, host: Host, session: LintSession): Promise<FoundReports> {
  const uri = uriOfArgument(host, options.value('stdin-filename') ?? 'stdin.council');
  return { reports: (await session.openInput(uri)) ? [uri] : [], problems: [] };
}

function errorsOnly(report: CheckedReport): CheckedReport {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

async function describe(options: Arguments, host: Host, outcome: Outcome): Promise<string> {
  const report = await loadReporter(options.value('format') ?? 'text');
  const toFile = options.value('output') !== undefined;
  return report(outcome, paintFor(options, host, toFile ? undefined : host.stdout));
}

async function deliver(text: string, file: string | undefined, host: Host, session: LintSession): Promise<void> {
  if (file === undefined) {
    host.stdout.write(text);
    return;
  }
  const uri = uriOfArgument(host, file);
  await session.attempt(uri, () => host.files.write(uri, new TextEncoder().encode(text)));
}
