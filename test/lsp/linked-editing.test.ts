/** Names that change together while one of them is written. */
import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { minutes, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

onBothServers('Linked editing', ({ shared }) => {
  const editor = shared({ files: { ...reports, 'minutes.council': minutes } }, (each) => each.open('october.council'));

  const linked = async (words: string): Promise<string[] | undefined> => {
    const found = await editor().client.request<{ ranges: Range[] } | null>(
      'textDocument/linkedEditingRange',
      editor().place('october.council', words),
    );
    return found?.ranges.map(
      ({ start, end }) => `${start.line + 1} ${editor().words('october.council', { start, end })}`,
    );
  };

  it('links a row to its uses', async () => {
    assert.deepEqual(await linked('Children in Care {ca$0re}'), ['21 care', '25 care']);
  });

  it('links nothing that another report uses, even one that was never opened: renaming reaches it', async () => {
    assert.equal(await linked('@table fin$0ance'), undefined);
  });

  it('links nothing where nothing is named', async () => {
    assert.equal(await linked('This report sets$0 out'), undefined);
  });
});
