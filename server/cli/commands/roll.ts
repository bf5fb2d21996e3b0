/** `crosscast roll`: makes the next report out of the last one. */
import { comparePeriods } from '../../figures/period/calendar.ts';
import type { Period } from '../../figures/period/period.ts';
import { readPeriod } from '../../figures/period/read-period.ts';
import { periodText, rollForward } from '../../services/draft/roll/roll-forward.ts';
import { moveFileName } from '../../services/draft/roll/period-words.ts';
import type { RollPeriod } from '../../services/draft/roll/period-words.ts';
import { nameOfUri, parentUri, relativePath, resolveUri } from '../../workspace/uri.ts';
import type { Arguments } from '../arguments.ts';
import { exitCodes, Failure, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { openReport } from '../open-report.ts';
import { harmless } from '../plain-text.ts';
import { settingsOptions } from '../settings-options.ts';

export const rollCommand: Command = {
  spec: {
    name: 'roll',
    summary: 'Make the next report out of the last one',
    usage: '<report> --to <period> [options]',
    about: [
      'Writes the report for a later period: the words for the period moved on in the header, in titles, headings and text; tables ' +
        'emptied of what is to be entered anew, their budgets and labels kept; the last report named under `uses`, for comparison.',
      'Figures of the text stay, tied to the tables that they repeat: as long as a table is empty they are incomplete, and once ' +
        'it is filled in crosscast lint finds every one that is still the old one, with the new one as its fix. A file that exists is ' +
        'never touched.',
    ],
    options: [
      { name: 'to', value: 'period', about: 'The period of the new report: "2024/25 month 6", "month 6", "2025/26".' },
      {
        name: 'output',
        short: 'o',
        value: 'file',
        about: 'Where to write it; by default beside the last, named after the period.',
      },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast roll m04.council --to "2024/25 month 6"', 'm06.council, beside it.'],
      ['crosscast roll m04/report.council --to "month 6" -o m06/report.council', 'In a folder of its own.'],
    ],
    most: 1,
  },
  run: roll,
};

async function roll(options: Arguments, host: Host): Promise<number> {
  const wanted = options.value('to');
  if (wanted === undefined) throw new UsageError('To which period? It is given as in --to "2024/25 month 6".');
  const { uri, analysis } = await openReport(options, host);
  const name = shownPath(host, uri);
  if (analysis.headerMeaning?.syntax.kind !== 'report') {
    throw new Failure(`${name} is no report: only what opens with @report is rolled forward.`);
  }
  const from = rollPeriod(analysis.header.period, undefined);
  if (from === undefined) {
    throw new Failure(`${name} does not say what period it is about, as in: period: 2024/25 month 4`);
  }
  const to = targetPeriod(wanted, from);
  const target = targetFor(uri, options.value('output'), from, to, host);
  const path = shownPath(host, target);
  if ((await host.files.stat(target)) !== undefined) {
    throw new Failure(`${path} exists already, and nothing was written. Give another name with --output.`);
  }
  const folder = parentUri(target);
  const { text, notes } = rollForward(analysis, {
    from,
    to,
    path: relativePath(folder?.replace(/\/$/, '') ?? '', uri),
    alias: aliasFor(from, (each) => analysis.define(each) !== undefined),
  });
  if (folder !== undefined) await host.files.makeFolder(folder);
  await host.files.write(target, new TextEncoder().encode(text));
  host.stdout.write(`Wrote ${harmless(path)}, for ${periodText(to)}.\n`);
  for (const note of notes) host.stdout.write(`- ${harmless(note)}\n`);
  return exitCodes.clean;
}

/** A month, a quarter or a year, with its year. */
function rollPeriod(period: Period | undefined, year: number | undefined): RollPeriod | undefined {
  if (period?.kind !== 'month' && period?.kind !== 'quarter' && period?.kind !== 'year') return undefined;
  const known = period.year ?? year;
  return known === undefined ? undefined : { ...period, year: known };
}

function targetPeriod(text: string, from: RollPeriod): RollPeriod {
  const to = rollPeriod(readPeriod(text)?.period, from.year);
  if (to === undefined) {
    throw new UsageError(
      `--to '${text}' is no month, quarter or year: it is written "2024/25 month 6", "quarter 2" or "2025/26".`,
    );
  }
  if (to.kind !== from.kind) {
    throw new UsageError(`--to '${text}' is a ${to.kind}, and the report is on a ${from.kind}: ${periodText(from)}.`);
  }
  if ((comparePeriods(from, to) ?? 0) >= 0) {
    throw new UsageError(`--to '${text}' is not after ${periodText(from)}, which the report is about.`);
  }
  return to;
}

/** m04.council becomes m06.council; any other name has the period put behind it. */
function targetFor(uri: string, output: string | undefined, from: RollPeriod, to: RollPeriod, host: Host): string {
  if (output !== undefined) return uriOfArgument(host, output.endsWith('.council') ? output : `${output}.council`);
  const stem = decodeURIComponent(nameOfUri(uri)).replace(/\.council$/i, '');
  // From one year to another, m04 would be m04 again.
  const moved = from.year === to.year ? moveFileName(stem, { from, to }) : stem;
  const name = moved === stem ? `${stem}-${periodText(to).replace(/[^a-z\d]+/gi, '-')}` : moved;
  return resolveUri(uri, `${name}.council`) ?? uri;
}

/** "month_4": what the new report calls the last. */
function aliasFor(from: RollPeriod, isTaken: (name: string) => boolean): string {
  const number = from.kind === 'month' ? from.month : from.kind === 'quarter' ? from.quarter : from.year;
  const wanted = `${from.kind}_${number}`;
  let name = wanted;
  for (let next = 2; isTaken(name); next++) name = `${wanted}_${next}`;
  return name;
}
