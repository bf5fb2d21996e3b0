/** `crosscast format`: lays out the source of reports. It changes where things stand, never what they say. */
import { formatText } from '../../../grammar/format/format.ts';
import { decode } from '../../workspace/decode.ts';
import { defaultSizeLimit, FileError } from '../../workspace/file-system.ts';
import { exitCodes, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { findReports } from '../find-reports.ts';
import { shownPath } from '../host.ts';
import type { Host } from '../host.ts';
import { harmless } from '../plain-text.ts';
import { showProblems } from '../show-problems.ts';
import type { Problem } from '../problem.ts';
import type { Arguments } from '../arguments.ts';
import { configurationsFor, settingsOptions } from '../settings-options.ts';

export const formatCommand: Command = {
  spec: {
    name: 'format',
    summary: 'Lay out reports',
    usage: '[paths or patterns…] [options]',
    about: [
      'Lays out the source of reports: aligns the columns of tables, evens out spacing and indentation. What the report ' +
        'says and how its figures are printed stay as they are. Only files that change are written. Without a path it ' +
        'takes all *.council files in this folder and below, as lint does.',
    ],
    options: [
      { name: 'check', about: 'List the files that would change, write nothing, and exit with 1 if there are any.' },
      { name: 'stdin', about: 'Lay out the text on the standard input, and print the result.' },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast format', 'All reports in this folder and below.'],
      ['crosscast format --check cabinet', 'For a build server: are the reports in cabinet laid out?'],
      ['crosscast format --stdin < draft.council', 'For an editor.'],
    ],
    whenOne: 'With --check: some files would change.',
  },
  run: format,
};

async function format(options: Arguments, host: Host): Promise<number> {
  const checkOnly = options.switch('check') === true;
  if (options.switch('stdin') === true) return formatInput(options, host, checkOnly);
  const found = await findReports(options.names, host, await configurationsFor(options, host));
  const problems: Problem[] = [...found.problems];
  let changed = 0;
  for (const uri of found.reports) {
    const path = shownPath(host, uri);
    try {
      const before = decode(await host.files.read(uri, defaultSizeLimit));
      const after = formatText(before);
      if (after === before) continue;
      changed++;
      if (!checkOnly) await host.files.write(uri, new TextEncoder().encode(after));
      host.stdout.write(`${harmless(path)}\n`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push({ about: 'file', path, message: error.message });
    }
  }
  host.stderr.write(`${summary(changed, found.reports.length, checkOnly)}\n`);
  showProblems(host, problems);
  if (problems.length > 0) return exitCodes.failed;
  return checkOnly && changed > 0 ? exitCodes.findings : exitCodes.clean;
}

async function formatInput(options: Arguments, host: Host, checkOnly: boolean): Promise<number> {
  if (options.names.length > 0) throw new UsageError('--stdin takes no paths.');
  const before = decode(await host.readInput());
  const after = formatText(before);
  if (!checkOnly) host.stdout.write(after);
  return checkOnly && after !== before ? exitCodes.findings : exitCodes.clean;
}

function summary(changed: number, all: number, checkOnly: boolean): string {
  const reports = `${all} ${all === 1 ? 'report' : 'reports'}`;
  if (changed === 0) return `${reports}: nothing to lay out.`;
  return `${changed} of ${reports} ${checkOnly ? 'would change.' : 'laid out.'}`;
}
