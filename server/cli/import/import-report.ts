/** `crosscast import report.docx`: starts a report from a Word file. */
import { importWord } from '../../import/word/import-word.ts';
import type { Imported } from '../../import/word/import-word.ts';
import { OfficeFileError } from '../../office/office-file-error.ts';
import { officeLimits } from '../../office/package.ts';
import { FileError } from '../../workspace/file-system.ts';
import { parentUri } from '../../workspace/uri.ts';
import type { Arguments } from '../arguments.ts';
import { exitCodes, Failure } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { harmless } from '../plain-text.ts';
import { problemText } from '../problem.ts';

export async function importReport(name: string, options: Arguments, host: Host): Promise<number> {
  const output = options.value('output');
  const target = output === undefined ? undefined : uriOfArgument(host, output);
  if (target !== undefined) await refuseToReplace(target, host);
  const { text, losses } = await read(name, host);
  if (target === undefined) host.stdout.write(text);
  else {
    const folder = parentUri(target);
    if (folder !== undefined) await host.files.makeFolder(folder);
    await host.files.write(target, new TextEncoder().encode(text));
    const path = harmless(shownPath(host, target));
    host.stderr.write(`Wrote ${path}. To check it: crosscast lint ${path}\n`);
  }
  for (const loss of losses) host.stderr.write(`${harmless(name)}: ${loss}.\n`);
  return exitCodes.clean;
}

async function refuseToReplace(uri: string, host: Host): Promise<void> {
  if ((await host.files.stat(uri)) === undefined) return;
  throw new Failure(
    `${shownPath(host, uri)} exists already, and nothing was written. Give another name with --output.`,
  );
}

async function read(name: string, host: Host): Promise<Imported> {
  try {
    return importWord(await host.files.read(uriOfArgument(host, name), officeLimits.file));
  } catch (error) {
    if (!(error instanceof FileError) && !(error instanceof OfficeFileError)) throw error;
    throw new Failure(problemText({ about: 'file', path: name, message: error.message }));
  }
}
