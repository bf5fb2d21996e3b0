/**
 * The page that a browser is given: program and style of the live preview. From the sources they are read from where the build
 * puts them for VS Code; the build puts them into the bundle in the place of this file.
 */
import { readFileSync } from 'node:fs';
import { Failure } from '../command.ts';

const folder = new URL('../../../dist/extension/client/', import.meta.url);

export function pageScript(): string {
  return read('preview-page.js');
}

export function pageStyle(): string {
  return read('preview-style.css');
}

function read(name: string): string {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch {
    throw new Failure('The page of the preview has not been built. Build it: npm run build');
  }
}
