/** A real browser without a window, for tests of pages. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { neededProgram } from './needed-program.ts';

/** Chromium's own habits that a test is better without: it runs as root in CI, and asks nobody on the network. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium. Call it in a `before` hook, with the hook's `this`, and close the browser in an `after` hook. */
export function openBrowser(hook: Mocha.Context): Promise<Browser> {
  return chromium.launch({ executablePath: neededProgram(hook, 'chromium'), args: [...browserArguments] });
}
