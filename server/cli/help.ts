/** Help that teaches: what a command does, its options, examples, exit codes, and where settings come from. */
import { commands } from './command-list.ts';
import { commonOptions } from './command.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

const width = 100;

/** `crosscast --help`. */
export function generalHelp(): string {
  return [
    'crosscast – checks that the figures in council reports agree with each other.',
    '',
    'Usage: crosscast <command> [arguments] [options]',
    '',
    'Commands',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options',
    ...columns([
      ['--version, -V', 'Show the version.'],
      ['--help, -h', 'Show this help; after a command, the help of the command.'],
    ]),
    '',
    'Examples',
    ...columns([
      ['crosscast lint', 'Check all reports in this folder and the folders in it.'],
      ['crosscast lint finance.council', 'Check one report.'],
      ['crosscast explain reconcile/total', 'What a rule looks for, and what to do about it.'],
      ['crosscast init', 'Start a new report.'],
    ]),
    '',
    ...exitCodeLines('Findings, or files that `format --check` would change.'),
    '',
    ...configurationLines,
    '',
  ].join('\n');
}

/** `crosscast <command> --help`. */
export function commandHelp(spec: CommandSpec): string {
  const options = [...spec.options, ...commonOptions];
  return [
    `Usage: crosscast ${spec.name} ${spec.usage}`,
    '',
    ...spec.about.flatMap((paragraph) => [...wrap(paragraph, width), '']),
    'Options',
    ...columns(options.map((option) => [optionText(option), optionAbout(option)])),
    '',
    'Examples',
    ...columns(spec.examples),
    '',
    ...exitCodeLines(spec.whenOne),
    ...(spec.options.some(({ name }) => name === 'config') ? ['', ...configurationLines] : []),
    '',
  ].join('\n');
}

const configurationLines = [
  'Configuration',
  ...wrap(
    'Settings come from the nearest crosscast.config.json in the folder of a report or a folder above it, and from what ' +
      'that file extends. Without one, the profile of an English council applies. `crosscast lint --print-config` ' +
      'shows what holds.',
    width - 2,
  ).map((line) => `  ${line}`),
];

function exitCodeLines(whenOne: string | undefined): string[] {
  return [
    'Exit codes',
    ...columns([
      ['0', 'All is well.'],
      ...(whenOne === undefined ? [] : ([['1', whenOne]] as const)),
      ['2', 'Something kept Crosscast from doing its work: a wrong option, a file that cannot be read.'],
    ]),
  ];
}

function optionText({ name, short, value, negatable }: OptionSpec): string {
  const long = negatable === true ? `--${name}, --no-${name}` : `--${name}`;
  return [long, ...(short === undefined ? [] : [`-${short}`])].join(', ') + (value === undefined ? '' : ` <${value}>`);
}

function optionAbout({ about, choices, repeatable }: OptionSpec): string {
  const takes = choices === undefined ? '' : ` One of ${choices.join(', ')}.`;
  return `${about}${takes}${repeatable === true ? ' May be given more than once.' : ''}`;
}

/** Two columns; the second is wrapped beside the first, or below it where the first is too wide. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.min(36, Math.max(...rows.map(([name]) => name.length))) + 2;
  return rows.flatMap(([name, about]) => {
    const lines = wrap(about, width - left - 2);
    const rest = lines.map((line) => ' '.repeat(left + 2) + line);
    if (name.length + 2 > left) return [`  ${name}`, ...rest];
    return [`  ${name.padEnd(left)}${lines[0] ?? ''}`, ...rest.slice(1)];
  });
}

function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > limit) {
      lines.push(line);
      line = word;
    } else {
      line += (line === '' ? '' : ' ') + word;
    }
  }
  return [...lines, line];
}
