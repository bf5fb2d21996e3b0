/** Many reports are checked by several threads; nobody can tell from the result. */
import assert from 'node:assert/strict';
import type { HelperMessage } from '../../server/cli/helper-messages.ts';
import { helpToCheck } from '../../server/cli/help-to-check.ts';
import type { Helpers } from '../../server/cli/host.ts';
import type { WritableFileSystem } from '../../server/workspace/file-system.ts';
import { crosscast, report, wrongTotal } from './command-line.ts';
import type { Ran } from './command-line.ts';

/** Enough text for several threads to be worth starting. */
const long = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} says what there is to say.`).join('\n\n');

/** A paragraph number with a dot too many, which can safely be taken out. */
const fixable = '1.1 The first of them.\n\n1..2 The second of them.';

function files(): Record<string, string | Uint8Array> {
  const all: Record<string, string | Uint8Array> = {
    'b/crosscast.config.json': '{ "rules": { "structure": "off", "no/such": "error" } }',
    'b/broken.council': new Uint8Array([0, 1, 2]),
    'b/minutes.council': `@minutes "Minutes"\n  of: ../a/report-3.council\n\n# Minutes\n\nThe budget is £18k, not [£19k = report.finance.total].\n`,
    'c/uses.council': report('[£19k = march.finance.total.budget]').replace(
      '  period:',
      '  uses: ../a/report-3.council as march\n  uses: ../b/gone.council as gone\n  period:',
    ),
  };
  for (let index = 0; index < 20; index++) {
    const slip = index % 3 === 0 ? wrongTotal : index % 5 === 0 ? fixable : '';
    all[`a/report-${index}.council`] = report(`${slip}\n\n${long}`);
  }
  return all;
}

/** Helpers in this thread, which hear and say only what a thread could. */
function helpers(fileSystem: WritableFileSystem): Helpers {
  return {
    most: 2,
    start: (task, receive) =>
      helpToCheck(task, fileSystem, (message) => {
        const sent: HelperMessage = structuredClone(message);
        receive(sent);
      }),
  };
}

/** Helpers that take reports and are never heard of again. */
function lostHelpers(): Helpers {
  return {
    most: 2,
    start: ({ taken }) => {
      Atomics.add(new Int32Array(taken), 0, 3);
      return Promise.resolve();
    },
  };
}

describe('reports checked with helpers', () => {
  const same = async (argv: readonly string[], others = helpers): Promise<Ran> => {
    const alone = await crosscast(argv, { files: files() });
    let started = 0;
    const together = await crosscast(argv, {
      files: files(),
      helpers: (fileSystem) => {
        const made = others(fileSystem);
        return { ...made, start: (...given) => (started++, made.start(...given)) };
      },
    });
    assert.equal(started, 2);
    const said = ({ code, out, err }: Ran) => ({ code, out, err });
    assert.deepEqual(said(together), said(alone));
    for (const path of Object.keys(files())) assert.equal(together.file(path), alone.file(path));
    return together;
  };

  for (const format of ['text', 'json', 'sarif', 'junit', 'gitlab', 'github']) {
    it(`are reported alike as ${format}`, async () => {
      const { code } = await same(['lint', '--format', format]);
      assert.equal(code, 2);
    }).timeout(60_000);
  }

  it('have the settings of the command line', async () => {
    const { out } = await same(['lint', '--rule', 'reconcile=off', 'a']);
    assert.doesNotMatch(out, /reconcile/);
  }).timeout(60_000);

  it('are fixed alike', async () => {
    const { out } = await same(['lint', '--fix']);
    assert.match(out, /Fixed \d+ findings/);
  }).timeout(60_000);

  it('are checked by the main thread when a helper comes to grief', async () => {
    await same(['lint'], lostHelpers);
  }).timeout(60_000);

  it('are checked without helpers when there are few', async () => {
    const none: Helpers = { most: 2, start: () => assert.fail('a helper was started') };
    const { code } = await crosscast(['lint'], {
      files: { 'a.council': report(), 'b.council': report(wrongTotal), 'c.council': report() },
      helpers: () => none,
    });
    assert.equal(code, 1);
  });
});
