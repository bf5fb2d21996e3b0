/** `crosscast preview` as a process, with a browser that looks at it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { bundlePreviewPage } from '../../scripts/preview-page.mjs';
import { openBrowser } from '../support/browser.ts';
import { crosscast, report } from './command-line.ts';

const main = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));
const pageFolder = fileURLToPath(new URL('../../dist/extension/client/', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<{ code: number | null; err: string }>;
}

describe('crosscast preview', function () {
  this.timeout(60_000);
  let browser: Browser;
  let folder: string;
  const running: ChildProcess[] = [];
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  const start = (...args: string[]): Promise<Running> => {
    const child = spawn(process.execPath, [main, 'preview', ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    running.push(child);
    let [out, err] = ['', ''];
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    const ended = new Promise<{ code: number | null; err: string }>((resolve) => {
      child.on('close', (code) => resolve({ code, err }));
    });
    return new Promise((resolve, reject) => {
      child.stdout.on('data', (part: Buffer) => {
        out += part.toString();
        const address = /http:\S+/.exec(out)?.[0];
        if (address !== undefined) resolve({ child, address, ended });
      });
      void ended.then(() => reject(new Error(err)));
    });
  };

  before(async function () {
    browser = await openBrowser(this);
    await bundlePreviewPage({ folder: pageFolder });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscast preview '));
  });
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  after(() => browser?.close());

  it('shows the report, and what is changed in it or in a file that it includes', async () => {
    write('a.council', report('@include b.council'));
    write('b.council', '@appendix "Appendix"\n\nIncluded text.\n');
    const { address } = await start('a.council');
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(address);
    await page.locator('.report h1', { hasText: 'Budget' }).waitFor();
    assert.match(await page.innerText('.standing'), /^0 of 0 figures tied, 0 findings$/);
    await page.evaluate(`document.querySelector('.report h1').before = true`);
    write('b.council', '@appendix "Appendix"\n\nIncluded text, changed.\n');
    await page.locator('.report', { hasText: 'Included text, changed.' }).waitFor();
    // As editors do that write a new file and put it in the place of the old one.
    write('a.council.new', report('More text at the end.'));
    renameSync(join(folder, 'a.council.new'), join(folder, 'a.council'));
    await page.locator('.report', { hasText: 'More text at the end.' }).waitFor();
    assert.equal(await page.locator('.report', { hasText: 'Included text' }).count(), 0);
    assert.equal(await page.evaluate(`document.querySelector('.report h1').before`), true);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('keeps the last good page when the file goes, and says so', async () => {
    write('a.council', report());
    const { address } = await start('a.council');
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.report h1').waitFor();
    rmSync(join(folder, 'a.council'));
    await page.locator('[role=alert]', { hasText: 'The report cannot be read' }).waitFor();
    assert.ok(await page.isVisible('.report h1'));
    write('a.council', report('It is back.'));
    await page.locator('.report', { hasText: 'It is back.' }).waitFor();
    assert.equal(await page.isVisible('[role=alert]'), false);
    await page.close();
  });

  it('says where a figure was written, since it cannot show it', async () => {
    write('a.council', report('It costs £3m.'));
    const { address } = await start('a.council');
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.report .figure').click();
    assert.equal(await page.innerText('.told'), 'Written at a.council, line 17.');
    await page.close();
  });

  it('ends with a message on the page, and by itself, when it is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    write('a.council', report());
    const { child, address, ended } = await start('a.council');
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.report h1').waitFor();
    child.kill('SIGINT');
    assert.deepEqual(await ended, { code: 0, err: '' });
    await page.locator('[role=alert]', { hasText: 'crosscast preview has ended' }).waitFor();
    await page.close();
  });

  it('answers this machine alone, and only under its own name', async () => {
    write('a.council', report());
    const { address } = await start('a.council');
    const { hostname, port } = new URL(address);
    assert.equal(hostname, '127.0.0.1');
    const status = (host: string, path = '/'): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ hostname, port, path, headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    assert.equal(await status(`localhost:${port}`), 200);
    assert.equal(await status('attacker.example'), 421);
    assert.equal(await status(`127.0.0.1:${port}`, '/../a.council'), 404);
  });

  it('says when the port is taken, and when there is no report', async () => {
    write('a.council', report());
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve);
    });
    const { port } = taken.address() as AddressInfo;
    await assert.rejects(start('a.council', '--port', String(port)), {
      message: `crosscast: Port ${port} is in use. Choose another with --port, or leave it out.\n`,
    });
    taken.close();
    await assert.rejects(start('gone.council'), { message: 'crosscast: gone.council: no such file or directory\n' });
  });

  it('refuses what is no port', async () => {
    const { code, err } = await crosscast(['preview', 'a.council', '--port', '70000'], {
      files: { 'a.council': report() },
    });
    assert.equal(code, 2);
    assert.match(err, /--port 70000: expected a number up to 65535\./);
  });
});
