/**
 * Compares what is written with what was written when somebody last looked at it, in test/fixtures/golden/. After a change that is
 * meant, write them anew with CROSSCAST_GOLDEN=write, and look at them before they are committed.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../fixtures/golden/', import.meta.url);

export function assertGolden(name: string, written: string): void {
  const file = new URL(name, folder);
  if (process.env['CROSSCAST_GOLDEN'] === 'write') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, written);
  }
  assert.equal(written, readFileSync(file, 'utf8'), `test/fixtures/golden/${name} is otherwise`);
}
