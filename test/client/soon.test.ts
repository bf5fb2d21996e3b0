/** Work that is asked for often and done once. */
import assert from 'node:assert/strict';
import { Soon } from '../../client/soon.ts';

describe('something to be done soon', () => {
  it('is done once for many requests', async () => {
    let count = 0;
    const done = Promise.withResolvers<void>();
    const soon = new Soon(5, () => {
      count++;
      done.resolve();
      return Promise.resolve();
    });
    for (let i = 0; i < 5; i++) soon.ask();
    await done.promise;
    assert.equal(count, 1);
  });

  it('is done once more when it was asked for while it was being done, and never twice at the same time', async () => {
    let running = 0;
    let count = 0;
    const done = Promise.withResolvers<void>();
    const soon: Soon = new Soon(1, async () => {
      assert.equal(++running, 1);
      if (++count === 1) {
        soon.ask();
        soon.ask();
      }
      await Promise.resolve();
      running--;
      if (count === 2) done.resolve();
    });
    soon.ask();
    await done.promise;
    assert.equal(count, 2);
  });

  it('is not done any more once nobody wants it', async () => {
    let count = 0;
    const soon = new Soon(1, () => {
      count++;
      return Promise.resolve();
    });
    soon.ask();
    soon.dispose();
    await new Promise((resume) => setTimeout(resume, 10));
    assert.equal(count, 0);
  });
});
