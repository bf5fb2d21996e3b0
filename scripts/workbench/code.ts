/**
 * Takes the place of the `code` executable where desktop VS Code cannot be had: reads the same command line, and runs the suite in
 * the workbench from code-server. @vscode/test-electron starts it. The exit code is the workbench's; an extension host that
 * crashed counts as 0 there, so only the results that the suite wrote tell that it passed.
 */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { startCodeServer } from './code-server.ts';
import type { CodeServer } from './code-server.ts';
import { profileIn } from './profile.ts';
import { closeWindow, firstPage, openWindow } from './window.ts';

/** For the whole suite, on a busy machine. */
const patience = 15 * 60_000;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
  options: {
    'user-data-dir': { type: 'string' },
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});
const profile = profileIn(dirname(resolve(required('user-data-dir'))));

let server: CodeServer | undefined;
let context: BrowserContext | undefined;
let stopping: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void stop().finally(() => process.exit(130)));
}
let code = 1;
try {
  code = await runSuite();
} catch (error) {
  console.error(error);
}
await stop();
process.exit(code);

async function runSuite(): Promise<number> {
  server = await startCodeServer(required('CODE_SERVER', process.env), profile, {
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  });
  context = await openWindow(required('CHROMIUM', process.env), profile);
  const page = await firstPage(context);
  const ended = endOfSuite(page);
  await developExtension(context, server.port);
  await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(folder())}`, { timeout: patience });
  const exitCode = await ended;
  if (exitCode !== 0) await page.screenshot({ path: join(profile.folder, 'failed.png') }).catch(() => {});
  return exitCode;
}

/** Resolves to the workbench's exit code, when it wants to close or something came between. */
async function endOfSuite(page: Page): Promise<number> {
  return new Promise((done, fail) => {
    const failed = (why: string): void => {
      console.error(why);
      done(1);
    };
    page.on('crash', () => failed('The page of the workbench crashed.'));
    page.on('pageerror', (error) => console.error(`In the page of the workbench: ${String(error)}`));
    setTimeout(() => failed(`The suite had not ended after ${patience / 60_000} minutes.`), patience).unref();
    page.exposeFunction('codeAutomationExit', done).catch(fail);
  });
}

/** Tells the workbench, before it reads its options, which extension is being developed and where its suite is. */
async function developExtension(browser: BrowserContext, port: number): Promise<void> {
  const uri = (path: string): object => ({ $mid: 1, scheme: 'vscode-remote', authority: `127.0.0.1:${port}`, path });
  const options = {
    extensions: [uri(resolve(required('extensionDevelopmentPath')))],
    extensionTestsPath: uri(resolve(required('extensionTestsPath'))),
  };
  // Module scripts run once the page is parsed: "interactive" comes before the workbench's own.
  await browser.addInitScript(`document.addEventListener('readystatechange', () => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (document.readyState !== 'interactive' || !meta) return;
    const settings = JSON.parse(meta.getAttribute('data-settings'));
    settings.developmentOptions = { ...settings.developmentOptions, ...${JSON.stringify(options)} };
    meta.setAttribute('data-settings', JSON.stringify(settings));
  });`);
}

function folder(): string {
  const found = positionals
    .map((path) => resolve(path))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (found === undefined) throw new Error('No folder to open was given.');
  return found;
}

function required(name: string, from: Readonly<Record<string, unknown>> = values): string {
  const value = from[name];
  if (typeof value !== 'string') throw new Error(`${name} is missing.`);
  return value;
}

function stop(): Promise<void> {
  stopping ??= (async () => {
    if (context !== undefined) await closeWindow(context);
    await server?.stop();
  })();
  return stopping;
}
