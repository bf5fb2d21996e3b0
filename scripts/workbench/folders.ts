/** The folders that the tests in a real editor read from and write to. None of them is part of the project's sources. */
import { dirname, join } from 'node:path';

export const projectFolder = dirname(dirname(import.meta.dirname));

/** What is installed and bundled for the tests, and kept from one run to the next. */
export const cacheFolder = join(projectFolder, '.cache');

/** The extension as `npm run build` makes it. */
export const extensionFolder = join(projectFolder, 'dist', 'extension');

/** Pictures of what the tests saw, for a person to look at. */
export const screenshotFolder = join(projectFolder, 'out', 'screenshots');
