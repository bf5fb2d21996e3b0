/**
 * Checks reports in several threads: this one and helpers. The reports lie in a row, and each thread takes the next one
 * that nobody has taken, so that none waits for another; what was found is put together in the order of the row.
 */
import { shownPath } from './host.ts';
import type { Host } from './host.ts';
import { Progress } from './progress.ts';
import type { Checked, ReportChecker } from './report-checker.ts';
import { Rest } from './rest.ts';
import type { CheckedByHelper, HelperMessage, HelperTask, SettingsGiven } from './helper-messages.ts';
import { SourceText } from './source-text.ts';
import { TakenCount } from './taken-count.ts';

/** A helper takes some 50 ms to start, in which one that is at work checks so many bytes. */
const worthAHelper = 150_000;

/** How many helpers there is work for. */
export async function countHelpers(host: Host, uris: readonly string[]): Promise<number> {
  if (uris.length < 2 || host.helpers === undefined) return 0;
  const most = Math.min(host.helpers.most, uris.length - 1);
  let bytes = 0;
  for (const uri of most > 0 ? uris : []) {
    bytes += (await host.files.stat(uri).catch(() => undefined))?.size ?? 0;
    // The first part is this thread's own.
    if (bytes >= (most + 1) * worthAHelper) return most;
  }
  return Math.max(0, Math.floor(bytes / worthAHelper) - 1);
}

/** All reports checked, in their order, and the texts that helpers have read for those with findings. */
export async function checkTogether(
  host: Host,
  checker: ReportChecker,
  uris: readonly string[],
  helpers: number,
  settings: SettingsGiven,
): Promise<{ checked: Checked[]; texts: ReadonlyMap<string, string> }> {
  const { version, folder, windows } = host;
  const taken = new TakenCount(uris.length);
  const task: HelperTask = { version, folder, windows, uris, taken: taken.memory, settings };
  const results = new Map<number, Checked>();
  const texts = new Map<string, string>();
  const receive = (message: HelperMessage) => {
    for (const each of message.checked) {
      for (const [uri, text] of each.texts) texts.set(uri, text);
      results.set(each.index, takenOver(host, uris[each.index] ?? '', each, texts));
    }
  };
  const started = Array.from({ length: helpers }, async () => host.helpers?.start(task, receive));

  const rest = new Rest(host);
  const progress = new Progress(host);
  for (let index = taken.next(); index !== undefined; index = taken.next()) {
    const uri = uris[index] ?? '';
    progress.at(index, uris.length, uri);
    results.set(index, await checker.check(uri));
    await rest.ifDue();
  }
  await Promise.all(started);
  progress.end();
  // A helper that came to grief leaves gaps.
  for (const [index, uri] of uris.entries()) {
    if (!results.has(index)) results.set(index, await checker.check(uri));
  }
  const checked = uris.flatMap((_, index) => results.get(index) ?? []);
  return { checked, texts };
}

function takenOver(
  host: Host,
  uri: string,
  { findings, problems }: CheckedByHelper,
  texts: ReadonlyMap<string, string>,
): Checked {
  if (findings === undefined) return { problems };
  // Nobody asks for the text of a report without findings.
  const source = new SourceText(texts.get(uri) ?? '');
  return { report: { uri, path: shownPath(host, uri), source, findings }, problems };
}
