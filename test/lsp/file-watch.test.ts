/** Which folders are watched for an editor that does not watch. */
import assert from 'node:assert/strict';
import { FileWatch } from '../../server/lsp/file-watch.ts';
import { MemoryFileSystem } from '../../server/workspace/memory-file-system.ts';

describe('watching files', () => {
  /** The folders that it was tried to watch, in order; of those named, nothing will be heard. */
  function watching(missing: readonly string[]): { watch: FileWatch; tried: string[] } {
    const tried: string[] = [];
    const watch = new FileWatch(
      (folder, _changed, gone) => {
        tried.push(folder);
        if (missing.includes(folder)) gone();
      },
      new MemoryFileSystem({}),
      { roots: ['file:///w'], found: () => [] },
      () => undefined,
    );
    return { watch, tried };
  }

  it('tries a folder once, whether or not it can be watched', () => {
    const { watch, tried } = watching(['file:///w/none']);
    for (let keystroke = 0; keystroke < 3; keystroke++) {
      watch.follow(['file:///w/a.council', 'file:///w/none/b.council']);
    }
    assert.deepEqual(tried, ['file:///w', 'file:///w/none']);
  });
});
