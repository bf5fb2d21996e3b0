/** `crosscast init`: starts a new report from what the house profile requires. */
import { didYouMean } from '../../../grammar/nearest.ts';
import type { Profile } from '../../model/settings.ts';
import { builtInProfiles } from '../../workspace/configuration-layer.ts';
import { Configurations } from '../../workspace/configuration.ts';
import { parentUri } from '../../workspace/uri.ts';
import { exitCodes, Failure } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { newReport } from '../../services/draft/new-report.ts';
import type { NewKind } from '../../services/draft/new-report.ts';
import { problemText } from '../problem.ts';
import { configurationProblems } from '../show-problems.ts';
import type { Arguments } from '../arguments.ts';

const kinds: readonly NewKind[] = ['report', 'minutes', 'decision'];

export const initCommand: Command = {
  spec: {
    name: 'init',
    summary: 'Start a report',
    usage: '[file] [options]',
    about: [
      'Writes a new report with the header fields and the sections that the house profile requires. The file is called ' +
        'report.council, minutes.council or decision.council unless it is named. A file that exists is never touched.',
    ],
    options: [
      { name: 'kind', short: 'k', value: 'kind', choices: kinds, about: 'What to start; a report if not said.' },
      {
        name: 'profile',
        short: 'p',
        value: 'profile',
        about: `A configuration file, or ${Object.keys(builtInProfiles).join(', ')}. By default, what holds for the folder.`,
      },
    ],
    examples: [
      ['crosscast init', 'report.council, here.'],
      ['crosscast init cabinet/budget.council', 'The same under another name.'],
      ['crosscast init --kind minutes --profile ../house.json', 'Minutes, after a house profile.'],
    ],
    most: 1,
  },
  run: init,
};

async function init(options: Arguments, host: Host): Promise<number> {
  const kind = kinds.find((each) => each === options.value('kind')) ?? 'report';
  const name = options.names[0] ?? `${kind}.council`;
  const uri = uriOfArgument(host, name.endsWith('.council') ? name : `${name}.council`);
  const path = shownPath(host, uri);
  if ((await host.files.stat(uri)) !== undefined) {
    throw new Failure(`${path} exists already, and nothing was written. Give another name: crosscast init <file>`);
  }
  const profile = await profileFor(options.value('profile'), uri, host);
  const folder = parentUri(uri);
  if (folder !== undefined) await host.files.makeFolder(folder);
  await host.files.write(uri, new TextEncoder().encode(newReport(kind, profile, host.today())));
  host.stdout.write(`Wrote ${path}. Fill it in, then check it: crosscast lint ${path}\n`);
  return exitCodes.clean;
}

async function profileFor(name: string | undefined, uri: string, host: Host): Promise<Profile> {
  const builtIn = name === undefined ? undefined : builtInProfiles[name];
  if (builtIn) return builtIn;
  if (name?.startsWith('crosscast:') === true) {
    throw new Failure(`there is no built-in profile '${name}'.${didYouMean(name, Object.keys(builtInProfiles))}`);
  }
  const configurations = new Configurations(host.files, {
    ...(name === undefined ? {} : { file: uriOfArgument(host, name) }),
    rules: async () => (await import('../../checks/registry.ts')).ruleInfos,
  });
  const { settings, problems } = await configurations.of(uri);
  const [problem] = configurationProblems(host, problems);
  if (problem) throw new Failure(problemText(problem));
  return settings.profile;
}
