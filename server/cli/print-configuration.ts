/** `lint --print-config`: the settings that hold for a report or a folder, and the files that they come from, as JSON. */
import { ruleInfos as rules } from '../checks/registry.ts';
import { configurationName } from '../workspace/configuration.ts';
import type { Configurations } from '../workspace/configuration.ts';
import { childUri } from '../workspace/uri.ts';
import { exitCodes } from './command.ts';
import { shownPath, uriOfArgument } from './host.ts';
import type { Host } from './host.ts';
import { configurationProblems, showProblems } from './show-problems.ts';

export async function printConfiguration(name: string, host: Host, configurations: Configurations): Promise<number> {
  const uri = uriOfArgument(host, name);
  const isFolder = (await host.files.stat(uri).catch(() => undefined))?.kind === 'directory';
  const configuration = await configurations.of(isFolder ? childUri(uri, configurationName) : uri);
  const { severities, profile, tolerance } = configuration.settings;
  const shown = {
    sources: configuration.sources.map((source) => shownPath(host, source)),
    profile: {
      ...profile,
      ...(profile.wordTemplate === undefined ? {} : { wordTemplate: shownPath(host, profile.wordTemplate) }),
    },
    rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severities.get(id) ?? severity])),
    tolerance,
  };
  host.stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`);
  showProblems(host, configurationProblems(host, configuration.problems));
  return configuration.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
}
