/** `crosscast import`: takes over what was written elsewhere. The first argument says what. */
import { UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import type { Host } from '../host.ts';
import type { Arguments } from '../arguments.ts';

export const importCommand: Command = {
  spec: {
    name: 'import',
    summary: 'Take over a table from a spreadsheet',
    usage: 'table <file#cells> [options]',
    about: [
      'Writes the block of a table from the cells of a spreadsheet (.xlsx) or a CSV file: the figures as they are shown there, ' +
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
  if (what !== 'table') throw new UsageError('What is to be imported? crosscast import table <file#cells>');
  const refresh = options.value('refresh');
  if (refresh !== undefined) {
    return (await import('../import/refresh-tables.ts')).refreshTables(refresh, names[0], host);
  }
  const [name] = names;
  if (name === undefined) throw new UsageError('Which file? crosscast import table m04.xlsx#Summary!A3:E8');
  return (await import('../import/import-table.ts')).importTable(name, options, host);
}
