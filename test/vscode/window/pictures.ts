/** Pictures of the window after each test, for a person to look at. */
import type { Workbench } from '../../../scripts/workbench/workbench.ts';

/**
 * To be called in a suite. The names of its pictures begin with `name`. In a suite that is a `story`, each test goes on where the
 * one before has ended: behind one that failed, the others say nothing, and are passed over.
 */
export function keepPictures(name: string, workbench: () => Workbench, { story = false } = {}): void {
  let failed = false;
  beforeEach(function () {
    if (failed && story) this.skip();
  });
  afterEach(async function () {
    const test = this.currentTest;
    failed ||= test?.state === 'failed';
    if (test?.isPending() === true) return;
    const state = test?.state === 'failed' ? '-failed' : '';
    await workbench().screenshot(`${name}-${test?.title.replaceAll(/\W+/g, '-') ?? ''}${state}`);
  });
}
