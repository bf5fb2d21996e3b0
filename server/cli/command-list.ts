/** The commands by name. Each is loaded only when it is asked for. */
import type { Command } from './command.ts';

interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const commands: readonly ListedCommand[] = [
  {
    name: 'lint',
    summary: 'Check reports: sums, ties, periods, units, structure.',
    load: async () => (await import('./commands/lint.ts')).lintCommand,
  },
  {
    name: 'format',
    summary: 'Lay out the source of reports: tables aligned, spacing even.',
    load: async () => (await import('./commands/format.ts')).formatCommand,
  },
  {
    name: 'facts',
    summary: 'List the figures of a report and what vouches for each.',
    load: async () => (await import('./commands/facts.ts')).factsCommand,
  },
  {
    name: 'render',
    summary: 'Write a report as a web page, a Word file and more.',
    load: async () => (await import('./commands/render.ts')).renderCommand,
  },
  {
    name: 'import',
    summary: 'Start a report from a Word file, or take over a table from a spreadsheet.',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'preview',
    summary: 'Show a report in a browser while it is being written.',
    load: async () => (await import('./commands/preview.ts')).previewCommand,
  },
  {
    name: 'sheet',
    summary: 'Write the check sheet of a report: what was checked, and places to sign.',
    load: async () => (await import('./commands/sheet.ts')).sheetCommand,
  },
  {
    name: 'roll',
    summary: 'Make the next report out of the last one.',
    load: async () => (await import('./commands/roll.ts')).rollCommand,
  },
  {
    name: 'explain',
    summary: 'Explain a rule, or list all rules.',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'init',
    summary: 'Start a new report, minutes or decision.',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'server',
    summary: 'Serve an editor that speaks the Language Server Protocol.',
    load: async () => (await import('./commands/server.ts')).serverCommand,
  },
];
