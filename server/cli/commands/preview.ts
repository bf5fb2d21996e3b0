/** `crosscast preview`: a report as it is printed, in a browser, kept up to date while it is being written. */
import type { Arguments } from '../arguments.ts';
import { exitCodes, Failure, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { LintSession } from '../lint-session.ts';
import { harmless } from '../plain-text.ts';
import { LiveReport } from '../preview/live-report.ts';
import { pageScript, pageStyle } from '../preview/page.ts';
import { PageServer } from '../preview/page-server.ts';
import { problemText } from '../problem.ts';
import { showProblems } from '../show-problems.ts';
import { configurationsFor, settingsOptions } from '../settings-options.ts';

export const previewCommand: Command = {
  spec: {
    name: 'preview',
    summary: 'Show a report in a browser while it is being written',
    usage: '<report> [options]',
    about: [
      'Serves a report as it is printed to a browser on this machine, and keeps the page up to date: save the report, or a ' +
        'file that it includes or uses, and what changed is changed in the page. Figures that do not reconcile are marked where ' +
        'they stand, with the reason; tick marks show what each figure stands on. Ctrl-C ends it.',
      'The page is to be had on this machine alone, and fetches nothing from anywhere else.',
    ],
    options: [
      { name: 'port', short: 'p', value: 'port', about: 'The port to serve it at. Without it, one that is free.' },
      { name: 'open', about: 'Open the page in the browser.' },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast preview finance.council --open', 'Serve the report, and show it.'],
      ['crosscast preview finance.council --port 4000', 'Serve it at http://127.0.0.1:4000/.'],
    ],
    most: 1,
  },
  run: preview,
};

async function preview(options: Arguments, host: Host): Promise<number> {
  const name = options.names[0];
  if (name === undefined) throw new UsageError('Which report?');
  const port = portOf(options.value('port'));
  const parts = { script: pageScript(), style: pageStyle() };
  const session = new LintSession(host, await configurationsFor(options, host));
  const report = new LiveReport({
    workspace: session.workspace,
    uri: uriOfArgument(host, name),
    windows: host.windows,
  });
  const fault = await report.start();
  if (fault !== undefined) throw new Failure(problemText({ about: 'file', path: name, message: fault }));
  const server = new PageServer({
    ...parts,
    opened: (viewer) => report.opened(viewer),
    closed: (viewer) => report.closed(viewer),
  });
  try {
    const address = await server.listen(port);
    showProblems(host, session.problems);
    host.stdout.write(
      `${harmless(shownPath(host, uriOfArgument(host, name)))} is shown at ${address} (Ctrl-C ends it)\n`,
    );
    if (options.switch('open') === true) host.show(address);
    await host.interrupted();
    return exitCodes.clean;
  } finally {
    await server.close();
    await report.end();
  }
}

function portOf(given: string | undefined): number {
  if (given === undefined) return 0;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port ${given}: expected a number up to 65535.`);
  return port;
}
