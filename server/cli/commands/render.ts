/** `crosscast render`: writes a report as it is printed. */
import { check } from '../../checks/check.ts';
import type { Analysis } from '../../model/analysis.ts';
import { printOrder } from '../../model/print-order.ts';
import { renderPage } from '../../render/html/render-page.ts';
import { exitCodes, Failure, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { LintSession } from '../lint-session.ts';
import { harmless } from '../plain-text.ts';
import { problemText, showProblems } from '../problem.ts';
import type { Arguments } from '../arguments.ts';
import { configurationsFor, settingsOptions } from '../settings-options.ts';

export const renderCommand: Command = {
  spec: {
    name: 'render',
    summary: 'Write a report as it is printed',
    usage: '<report> [options]',
    about: [
      'Writes a report as a web page that stands by itself: numbered paragraphs, tables with captions and headings, ' +
        'recommendations and resolutions as councils print them, notes, and the files that the report includes. The page is ' +
        'made to be read with a screen reader and to be printed on A4. Figures are printed as they are written.',
      'Findings do not keep a report from being written; how many there are is said on the error stream.',
    ],
    options: [
      { name: 'output', short: 'o', value: 'file', about: 'Write to a file, .html, instead of the standard output.' },
      {
        name: 'marks',
        about: 'Show what each figure stands on and what was found: for reviewing a draft, not for publishing.',
      },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast render finance.council -o finance.html', 'A page to publish or to print.'],
      ['crosscast render --marks finance.council -o draft.html', 'A page to review.'],
      ['crosscast render finance.council > finance.html', 'The same through the standard output.'],
    ],
    most: 1,
  },
  run: render,
};

async function render(options: Arguments, host: Host): Promise<number> {
  const name = options.names[0];
  if (name === undefined) throw new UsageError('Which report?');
  const output = options.value('output');
  if (output !== undefined) refuseOtherFormats(output);
  const uri = uriOfArgument(host, name);
  const session = new LintSession(host, await configurationsFor(options, host));
  const fault = await session.workspace.load(uri);
  const analysis = session.workspace.analysis(uri);
  if (fault || analysis === undefined) {
    throw new Failure(problemText({ about: 'file', path: name, message: fault?.message ?? 'cannot be read' }));
  }
  const page = renderPage(analysis, { marks: options.switch('marks') === true });
  if (output === undefined) {
    host.stdout.write(page);
  } else {
    const target = uriOfArgument(host, output);
    const written = await session.attempt(target, () => host.files.write(target, new TextEncoder().encode(page)));
    if (written) host.stderr.write(`Wrote ${harmless(shownPath(host, target))}.\n`);
  }
  for (const line of findingCounts(analysis, host)) host.stderr.write(`${line}\n`);
  showProblems(host, session.problems);
  return session.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
}

/** The ending of the file says what it is to be. */
function refuseOtherFormats(output: string): void {
  const ending = /[^./\\]\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm') return;
  const given = ending === undefined ? 'has no ending' : `ends in .${ending}`;
  throw new UsageError(`--output ${output} ${given}; so far a report can be written as a web page, .html.`);
}

/** One line for the report, and one for each included file in which something was found. */
function findingCounts(analysis: Analysis, host: Host): string[] {
  const printed = new Set([analysis]);
  for (const item of printOrder(analysis)) if (item.kind === 'include') printed.add(item.other);
  return [...printed].flatMap((each) => {
    const count = check(each).length;
    if (count === 0) return [];
    const path = harmless(shownPath(host, each.uri));
    return `${path}: ${count} ${count === 1 ? 'finding' : 'findings'}. To see ${count === 1 ? 'it' : 'them'}: crosscast lint ${path}`;
  });
}
