/**
 * Reads the arguments of a command by its description. The reading is Node's own `parseArgs`; a library with commands
 * and help of its own would take as long to load as everything else before the first report is read.
 */
import { parseArgs } from 'node:util';
import { didYouMean } from '../../grammar/nearest.ts';
import { Arguments } from './arguments.ts';
import { commonOptions, UsageError } from './command.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

/** Throws UsageError for anything that the command does not take. */
export function readArguments(spec: CommandSpec, argv: readonly string[]): Arguments {
  const options = [...spec.options, ...commonOptions];
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(options.map(parseArgsOption)),
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const names: string[] = [];
  const values = new Map<string, (string | boolean)[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    const negative = token.rawName.startsWith('--no-') && token.name !== token.rawName.slice(2);
    if (option === undefined || (negative && option.negatable !== true)) throw unknownOption(token.rawName, options);
    const inline = token.inlineValue === true;
    const value = option.value === undefined ? switchValue(option, token.value, negative) : token.value;
    if (value === undefined || value === '' || (typeof value === 'string' && !inline && /^--?[a-z]/.test(value))) {
      throw new UsageError(`--${option.name} needs a value: ${valueOf(option)}.`);
    }
    if (typeof value === 'string' && option.choices && !option.choices.includes(value)) {
      const guess = didYouMean(value, option.choices);
      throw new UsageError(`--${option.name} cannot be '${value}'; it takes ${option.choices.join(', ')}.${guess}`);
    }
    const earlier = values.get(option.name);
    if (earlier) earlier.push(value);
    else values.set(option.name, [value]);
  }
  if (spec.most !== undefined && names.length > spec.most) {
    throw new UsageError(`There is no use for '${names[spec.most]}': see the usage.`);
  }
  return new Arguments(names, values);
}

function parseArgsOption({ name, short, value }: OptionSpec) {
  const type = value === undefined ? 'boolean' : 'string';
  return [name, { type, ...(short === undefined ? {} : { short }) }] as const;
}

function switchValue(option: OptionSpec, value: string | undefined, negative: boolean): boolean {
  if (value !== undefined) throw new UsageError(`--${option.name} takes no value.`);
  return !negative;
}

function valueOf({ value = '', choices }: OptionSpec): string {
  return choices === undefined ? value : choices.join(', ');
}

function unknownOption(given: string, options: readonly OptionSpec[]): UsageError {
  const all = options.flatMap(({ name, negatable }) => [`--${name}`, ...(negatable === true ? [`--no-${name}`] : [])]);
  return new UsageError(`There is no option ${given}.${didYouMean(given, all)}`);
}
