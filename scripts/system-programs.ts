/**
 * The programs of the operating system that the tests open pages and documents with: found where they usually stand, or
 * installed. A variable of the environment in capitals (CHROMIUM, SOFFICE, PDFTOPPM) names another file.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { installWithApt } from './apt.ts';

export type ProgramName = 'chromium' | 'soffice' | 'pdftoppm';

/** The file of a program, or why there is none. */
export type Program = { readonly file: string } | { readonly missing: string };

interface Known {
  readonly title: string;
  /** Commands on the path and files elsewhere, best first. */
  readonly files: readonly string[];
  readonly debianPackages: readonly string[];
}

const known: Readonly<Record<ProgramName, Known>> = {
  chromium: {
    title: 'Chromium (or Chrome)',
    files: [
      'chromium',
      'google-chrome',
      'google-chrome-stable',
      'chromium-browser',
      'microsoft-edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
      String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
    ],
    debianPackages: ['chromium', 'fonts-liberation'],
  },
  soffice: {
    title: 'LibreOffice',
    files: [
      'soffice',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
    ],
    debianPackages: ['libreoffice-writer', 'libreoffice-calc', 'fonts-liberation'],
  },
  pdftoppm: { title: 'pdftoppm (poppler-utils)', files: ['pdftoppm'], debianPackages: ['poppler-utils'] },
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys knows nothing of the type of the keys.
export const programNames = Object.keys(known) as readonly ProgramName[];

/** Finds a program, and installs it where it is missing and that is possible. */
export function systemProgram(name: ProgramName): Program {
  const { title, files, debianPackages } = known[name];
  const variable = name.toUpperCase();
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    const file = onPath(named);
    return file === undefined ? { missing: `${variable} names ${named}, which is no program` } : { file };
  }
  const found = firstOnPath(files);
  if (found !== undefined) return { file: found };
  const fault = installWithApt(debianPackages);
  const installed = firstOnPath(files);
  if (installed !== undefined) return { file: installed };
  const reason = fault ?? 'apt-get brought no such command';
  return { missing: `${title} is not on this machine (${reason}): install it, or name its file in ${variable}` };
}

function firstOnPath(commands: readonly string[]): string | undefined {
  return commands.map(onPath).find((file) => file !== undefined);
}

function onPath(command: string): string | undefined {
  if (isAbsolute(command)) return isExecutable(command) ? command : undefined;
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const files = folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending)));
  return files.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
