/** The parameters of a function while its arguments are written. */
import assert from 'node:assert/strict';
import type { SignatureHelp } from 'vscode-languageserver-types';
import { onBothServers } from './support/servers.ts';

onBothServers('Signature help', ({ shared }) => {
  const editor = shared({});

  it('names the parameter that the cursor is in', async () => {
    editor().open('untitled:a', '[5% = percent(1, 20)] of it.\n');
    const ask = (words: string) =>
      editor().client.request<SignatureHelp | null>('textDocument/signatureHelp', editor().place('untitled:a', words));
    const first = await ask('percent($01, 20)');
    assert.match(first?.signatures[0]?.label ?? '', /percent\(part, whole\)/);
    assert.equal(first?.activeParameter, 0);
    assert.equal((await ask('percent(1, $020)'))?.activeParameter, 1);
    assert.equal(await ask('of$0 it'), null);
  });
});
