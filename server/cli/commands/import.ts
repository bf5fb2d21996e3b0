/** `crosscast import`: takes over what was written elsewhere. The first argument says what. */
import { UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import type { Host } from '../host.ts';
import type { Arguments } from '../arguments.ts';

export const importCommand: Command = {
  spec: {
    name: 'import',
    summary: 'Start a report from a Word file, or take over a table from a spreadsheet',
    usage: '<report.docx> | table <file#cells> [options]',
    about: [
      'Makes a report in the language out of a Word report, such as the one of last month: its header, headings, paragraph ' +
        'numbers as printed, lists, tables, notes, recommendations and resolutions. The roles of the rows of a table are ' +
        'guessed by arithmetic: the total is what adds up. Figures stay as they are printed. Tracked changes are taken as ' +
        'accepted. What cannot be taken over (pictures, text boxes, comments) is said on the error stream.',
      'With the word table, writes the block of a table from the cells of a spreadsheet (.xlsx) or a CSV file: the figures as they are shown there, ' +
        'the title and the headings found, the roles of rows guessed by what adds up. Cells are named as in m04.xlsx#Summary!A3:E8; a ' +
        'sheet or a named range alone will do.',
      'The block says where it comes from, so crosscast lint says when the spreadsheet has changed. With --refresh, the ' +
        'tables of a report take over what their sources say now, in the style that they are printed in.',
    ],
    options: [
      { name: 'output', short: 'o', value: 'file', about: 'Write to a new file instead of the standard output.' },
      { name: 'name', value: 'name', about: 'What to call the table; by default after its title or its sheet.' },
      {
        name: 'refresh',
        value: 'report',
        about: 'Take over the figures that have changed in the sources of the tables of this report.',
      },
    ],
    examples: [
      ['crosscast import september.docx -o october.council', 'Start this month’s report from last month’s.'],
      ['crosscast import table m04.xlsx#Summary!A3:E8', 'The block of a table.'],
      ['crosscast import table m04.csv -o finance.council', 'The same of a CSV file, into a new file.'],
      ['crosscast import table --refresh report.council', 'Every table that names a spreadsheet, brought up to date.'],
      ['crosscast import table --refresh report.council finance', 'Only the table of this name.'],
    ],
    most: 2,
  },
  run: importInto,
};

async function importInto(options: Arguments, host: Host): Promise<number> {
  const [what, ...names] = options.names;
  if (what === undefined) {
    throw new UsageError(
      'What is to be imported? crosscast import report.docx, or: crosscast import table <file#cells>',
    );
  }
  if (what !== 'table') return (await import('../import/import-report.ts')).importReport(what, options, host);
  const refresh = options.value('refresh');
  if (refresh !== undefined) {
    return (await import('../import/refresh-tables.ts')).refreshTables(refresh, names[0], options, host);
  }
  const [name] = names;
  if (name === undefined) throw new UsageError('Which file? crosscast import table m04.xlsx#Summary!A3:E8');
  return (await import('../import/import-table.ts')).importTable(name, options, host);
}
