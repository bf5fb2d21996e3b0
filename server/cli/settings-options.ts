/** `--config` and `--rule`, which all commands that check reports share, as the source of configurations. */
import { didYouMean } from '../../grammar/nearest.ts';
import type { Severity } from '../model/settings.ts';
import { Configurations } from '../workspace/configuration.ts';
import { groupsOf } from '../workspace/rule-groups.ts';
import { Failure, UsageError } from './command.ts';
import type { OptionSpec } from './command.ts';
import { uriOfArgument } from './host.ts';
import type { Host } from './host.ts';
import type { Arguments } from './arguments.ts';
import type { SettingsGiven } from './helper-messages.ts';

export const settingsOptions: readonly OptionSpec[] = [
  { name: 'config', short: 'c', value: 'file', about: 'Use this configuration file and look for no other.' },
  {
    name: 'rule',
    value: 'id=severity',
    repeatable: true,
    about: 'Set a rule, or a group of rules, to error, warning, information, hint or off.',
  },
];

const levels: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];

const allRules = async () => (await import('../checks/registry.ts')).ruleInfos;

/** What was said by these options. */
export function settingsGiven(commandArguments: Arguments): SettingsGiven {
  return { config: commandArguments.value('config'), rules: commandArguments.values('rule') };
}

/** The configurations that hold for this command line. */
export function configurationsFor(commandArguments: Arguments, host: Host): Promise<Configurations> {
  return configurationsGiven(settingsGiven(commandArguments), host);
}

/** The configurations that these options make. */
export async function configurationsGiven({ config, rules }: SettingsGiven, host: Host): Promise<Configurations> {
  const file = config === undefined ? undefined : uriOfArgument(host, config);
  if (file !== undefined && (await host.files.stat(file).catch(() => undefined))?.kind !== 'file') {
    throw new Failure(`${config}: no such configuration file`);
  }
  return new Configurations(host.files, {
    ...(file === undefined ? {} : { file }),
    ...(rules.length === 0 ? {} : { levels: await readLevels(rules) }),
    rules: allRules,
  });
}

async function readLevels(given: readonly string[]): Promise<Record<string, Severity | 'off'>> {
  const ids = (await allRules()).map((rule) => rule.id);
  const known = new Set([...ids, ...groupsOf(ids)]);
  const read: Record<string, Severity | 'off'> = {};
  for (const text of given) {
    const [id = '', level = ''] = text.split('=').map((part) => part.trim());
    if (!known.has(id)) throw new UsageError(`--rule ${text}: there is no such rule.${didYouMean(id, known)}`);
    if (!isLevel(level)) {
      throw new UsageError(
        `--rule ${text}: expected ${id}= and one of ${levels.join(', ')}.${didYouMean(level, levels)}`,
      );
    }
    read[id] = level;
  }
  return read;
}

function isLevel(text: string): text is Severity | 'off' {
  return levels.includes(text);
}
