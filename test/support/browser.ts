/** A real browser without a window, for tests of pages. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { browserArguments } from '../../scripts/workbench/window.ts';
import { neededProgram } from './needed-program.ts';

/** Starts Chromium. Call it in a `before` hook, with the hook's `this`, and close the browser in an `after` hook. */
export function openBrowser(hook: Mocha.Context): Promise<Browser> {
  return chromium.launch({ executablePath: neededProgram(hook, 'chromium'), args: [...browserArguments] });
}
