/** What the tests in a real editor need: the workbench, a browser for its window, and the extension as it was built. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemProgram } from '../system-programs.ts';
import { extensionFolder } from './folders.ts';
import { workbench } from './install.ts';

export interface Tools {
  /** The folder of the npm package code-server. */
  readonly codeServer: string;
  /** Chromium's file. */
  readonly chromium: string;
  /** The folder of the extension. */
  readonly extension: string;
}

/** Finds or installs everything; or tells what cannot be had, and why. */
export function findTools(): Tools | { readonly missing: string } {
  const chromium = systemProgram('chromium');
  if ('missing' in chromium) return chromium;
  const editor = workbench();
  if ('missing' in editor) return editor;
  if (!existsSync(join(extensionFolder, 'package.json'))) {
    return { missing: 'dist/extension is missing: run `npm run build` first' };
  }
  return { codeServer: editor.folder, chromium: chromium.file, extension: extensionFolder };
}
