/** Where a figure comes from and where it goes to. */
import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-types';
import { minutes, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

onBothServers('Lineage', ({ shared }) => {
  const editor = shared({ files: { ...reports, 'minutes.council': minutes } }, (each) => each.open('october.council'));

  const itemAt = async (words: string): Promise<CallHierarchyItem> => {
    const place = editor().place('october.council', words);
    const [item] = await editor().client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', place);
    assert.ok(item);
    return item;
  };

  it('names the figure', async () => {
    const { name, detail } = await itemAt('|              12,$0261 |');
    assert.deepEqual([name, detail], ['Total, Variance: 12,261', 'finance.total.variance']);
  });

  it('goes up to whatever depends on it, across reports', async () => {
    const item = await itemAt('|              12,$0261 |');
    const calls = await editor().client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    assert.deepEqual(
      calls.map(({ from: { name, uri } }) => `${editor().pathOf(uri)} ${name}`),
      ['october.council £12.261m', 'october.council £1.087m', 'minutes.council £12.261m'],
    );
  });

  it('goes down to what it is made of', async () => {
    const item = await itemAt('|              12,$0261 |');
    const calls = await editor().client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    assert.deepEqual(
      calls.map(({ to: { detail } }) => detail),
      ['finance.care.variance', 'finance.fieldwork.variance'],
    );
  });

  it('goes on from one report into another', async () => {
    const item = await itemAt('[£1.0$087m');
    const calls = await editor().client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    const pressure = calls.find(({ to }) => editor().pathOf(to.uri) === 'march.council')?.to;
    assert.ok(pressure, JSON.stringify(calls));
    const back = await editor().client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: pressure,
    });
    assert.deepEqual(
      back.map(({ from: { name, uri } }) => `${editor().pathOf(uri)} ${name}`),
      ['october.council £13.348m', 'october.council £1.087m'],
    );
  });

  it('has nothing to say of prose', async () => {
    const place = editor().place('october.council', 'This report sets$0 out');
    assert.deepEqual(await editor().client.request('textDocument/prepareCallHierarchy', place), []);
  });
});
