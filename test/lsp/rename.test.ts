/** Renaming: in every report that uses the name, or not at all and with the reason. */
import assert from 'node:assert/strict';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { ResponseFault } from './client.ts';
import { minutes, october, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

const INVALID_REQUEST = -32600;

onBothServers('Rename', ({ shared, start }) => {
  const editor = shared({ files: { ...reports, 'minutes.council': minutes } }, (each) => each.open('october.council'));

  const renamed = async (words: string, newName: string): Promise<Record<string, string>> => {
    const edit = await editor().client.request<WorkspaceEdit>('textDocument/rename', {
      ...editor().place('october.council', words),
      newName,
    });
    return editor().after(edit);
  };

  it('says what would be renamed', async () => {
    const { range, placeholder } = await editor().client.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      editor().place('october.council', '@table fin$0ance'),
    );
    assert.deepEqual([editor().words('october.council', range), placeholder], ['finance', 'finance']);
  });

  it('renames in all reports, open or not', async () => {
    assert.deepEqual(await renamed('@table fin$0ance', 'money'), {
      'october.council': october.replace('@table finance', '@table money').replaceAll(/\bfinance\./g, 'money.'),
      'minutes.council': minutes.replace('report.finance.', 'report.money.'),
    });
  });

  it('renames what another report defines', async () => {
    const after = await renamed('[£13.348m = march.pres$0sure]', 'overspend');
    assert.deepEqual(Object.keys(after).sort(), ['march.council', 'october.council']);
    assert.match(after['march.council'] ?? '', /@figure overspend /);
    assert.match(after['october.council'] ?? '', /= march\.overspend\]/);
  });

  it('finds the uses straight after the start, before the reports have been read', async () => {
    const fresh = await start({ files: { ...reports, 'minutes.council': minutes } });
    const edit = await fresh.client.request<WorkspaceEdit>('textDocument/rename', {
      ...fresh.place('october.council', '@table fin$0ance'),
      newName: 'money',
    });
    assert.deepEqual(Object.keys(fresh.after(edit)).sort(), ['minutes.council', 'october.council']);
  });

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['a word of the language', '@ta$0ble', /'table' is a word of the language/],
    ['prose', 'This report sets$0 out', /There is no name here/],
    ['a path', 'uses: mar$0ch.council', /file's path/],
  ];
  for (const [what, words, reason] of refusals) {
    it(`refuses ${what}, and says why`, async () => {
      const place = editor().place('october.council', words);
      for (const [method, params] of [
        ['textDocument/prepareRename', place],
        ['textDocument/rename', { ...place, newName: 'money' }],
      ] as const) {
        await assert.rejects(editor().client.request(method, params), (error) => {
          assert.ok(error instanceof ResponseFault);
          assert.equal(error.code, INVALID_REQUEST);
          assert.match(error.message, reason);
          return true;
        });
      }
    });
  }

  for (const [name, reason] of [
    ['two words', /one word/],
    ['12', /bare number/],
    ['march', /already/],
  ] as const) {
    it(`refuses the name '${name}', and says why`, async () => {
      await assert.rejects(renamed('@table fin$0ance', name), reason);
    });
  }

  it('tells refusals from faults: none of them is logged', () => {
    assert.deepEqual(
      editor()
        .client.heard<{ type: number; message: string }>('window/logMessage')
        .filter(({ type }) => type === 1),
      [],
    );
  });
});
