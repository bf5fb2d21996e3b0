/** Chromium as the window of a workbench. */
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { Profile } from './profile.ts';

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

const windowSize = { width: 1280, height: 800 };

/** `browser` is Chromium's file. */
export function openWindow(browser: string, profile: Profile): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile.browser, {
    executablePath: browser,
    viewport: windowSize,
    permissions: ['clipboard-read', 'clipboard-write'],
    env: { ...process.env, HOME: profile.home },
    args: [...browserArguments],
  });
}

export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/** Closes the window; Chromium may hang when its page has crashed. */
export async function closeWindow(context: BrowserContext): Promise<void> {
  await Promise.race([context.close().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
}
