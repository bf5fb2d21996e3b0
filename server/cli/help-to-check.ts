/** The helper's side of checking together: takes reports, checks them, sends what it found. */
import type { Finding } from '../checks/finding.ts';
import type { CheckedByHelper, HelperMessage, HelperTask } from './helper-messages.ts';
import type { Host } from './host.ts';
import { ReportChecker } from './report-checker.ts';
import { configurationsGiven } from './settings-options.ts';
import { TakenCount } from './taken-count.ts';

/** So many reports make a message. */
const together = 16;

/** Checks reports until all are taken. */
export async function helpToCheck(
  task: HelperTask,
  files: Host['files'],
  send: (message: HelperMessage) => void,
): Promise<void> {
  const host = hostOf(task, files);
  const checker = new ReportChecker(host, await configurationsGiven(task.settings, host));
  const taken = new TakenCount(task.uris.length, task.taken);
  const sent = new Set<string>();
  let checked: CheckedByHelper[] = [];
  for (let index = taken.next(); index !== undefined; index = taken.next()) {
    const uri = task.uris[index] ?? '';
    const { report, problems } = await checker.check(uri);
    const findings = report?.findings;
    const texts = textsFor(uri, findings ?? [], checker, sent);
    checked.push({ index, ...(findings && { findings }), texts, problems });
    if (checked.length < together) continue;
    send({ checked, done: false });
    checked = [];
  }
  send({ checked, done: true });
}

function textsFor(
  uri: string,
  findings: readonly Finding[],
  checker: ReportChecker,
  sent: Set<string>,
): [string, string][] {
  const uris = findings.flatMap(({ related }) => [uri, ...related.flatMap((each) => each.uri ?? [])]);
  return uris.flatMap((each) => {
    const text = sent.has(each) ? undefined : checker.workspace.text(each);
    sent.add(each);
    return text === undefined ? [] : [[each, text]];
  });
}

/** A helper has no streams and no clock: it only reads. */
function hostOf({ version, folder, windows }: HelperTask, files: Host['files']): Host {
  const nowhere = { write: () => undefined, isTerminal: false };
  return {
    version,
    files,
    folder,
    windows,
    environment: {},
    stdout: nowhere,
    stderr: nowhere,
    readInput: () => Promise.resolve(new Uint8Array()),
    elapsed: () => 0,
    interrupted: () => Promise.resolve(),
    show: () => undefined,
    today: () => new Date(0),
  };
}
