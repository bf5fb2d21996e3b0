/** `crosscast explain`: what a rule looks for, why, and what to do about a finding. */
import { didYouMean } from '../../../grammar/nearest.ts';
import { ruleInfos as rules } from '../../checks/registry.ts';
import { exitCodes, Failure } from '../command.ts';
import type { Command } from '../command.ts';
import type { Host } from '../host.ts';
import { paintFor } from '../paint.ts';
import type { Arguments } from '../arguments.ts';
import { rulePage } from '../rule-pages.ts';

export const explainCommand: Command = {
  spec: {
    name: 'explain',
    summary: 'Explain a rule',
    usage: '[rule]',
    about: [
      'Shows the page of a rule: what it looks for, what it leaves alone, examples, and what to do about a finding. ' +
        'Without a rule it lists all rules with their severity.',
    ],
    options: [],
    examples: [
      ['crosscast explain', 'All rules.'],
      ['crosscast explain reconcile/total', 'One rule.'],
      ['crosscast explain reconcile', 'The rules of one group.'],
    ],
    most: 1,
  },
  run: explain,
};

function explain(options: Arguments, host: Host): Promise<number> {
  const [name] = options.names;
  const paint = paintFor(options, host, host.stdout);
  const group = rules.filter(({ id }) => name === undefined || id.startsWith(`${name}/`));
  if (group.length > 0) {
    const width = Math.max(...group.map(({ id }) => id.length));
    for (const { id, severity, title } of group) {
      host.stdout.write(`${paint('bold', id.padEnd(width))}  ${severity.padEnd(11)}  ${title}\n`);
    }
    return Promise.resolve(exitCodes.clean);
  }
  const rule = rules.find(({ id }) => id === name);
  if (rule === undefined) {
    const ids = rules.map(({ id }) => id);
    const parts = ids.filter((id) => id.endsWith(`/${name ?? ''}`));
    const guess = parts.length > 0 ? ` Did you mean '${parts.join("' or '")}'?` : didYouMean(name ?? '', ids);
    throw new Failure(`there is no rule '${name ?? ''}'.${guess} \`crosscast explain\` lists all rules.`);
  }
  const page = rulePage(rule.id) ?? `# ${rule.id}\n\n${rule.title}. (${rule.severity})\n\n${rule.description}\n`;
  host.stdout.write(page.endsWith('\n') ? page : `${page}\n`);
  return Promise.resolve(exitCodes.clean);
}
