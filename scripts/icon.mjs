// Draws media/icon.png, which the Marketplace wants as pixels, from media/icon.svg: `npm run icon`.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectFolder } from './install.mjs';
import { systemProgram } from './system-programs.ts';

const SIZE = 256;

const drawing = readFileSync(join(projectFolder, 'media', 'icon.svg'), 'utf8');
const found = systemProgram('chromium');
if ('missing' in found) {
  console.error(`The icon cannot be drawn: ${found.missing}.`);
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: found.file, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${SIZE}px}</style>${drawing}`);
  writeFileSync(join(projectFolder, 'media', 'icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
