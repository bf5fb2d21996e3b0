/** Crosscast's own requests: the figures of a report and how reports stand. */
import assert from 'node:assert/strict';
import { ResponseFault } from './client.ts';
import { factsRequest, statusRequest } from '../../server/protocol/messages.ts';
import { minutes, reports, wrongTotal } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

onBothServers("Crosscast's own requests", ({ shared, start }) => {
  const editor = shared({ files: { ...reports, 'minutes.council': minutes, 'x/wrong.council': wrongTotal } });

  it('list every figure of a report, with its value, its standing and its places', async () => {
    const answer = await editor().client.request('crosscast/facts', { uri: editor().uri('october.council') });
    const facts = factsRequest.result.parse(answer);
    const total = facts.find(({ name }) => name === 'finance.total.variance');
    assert.ok(total);
    assert.deepEqual(
      [total.text, total.value, total.unit, total.standing],
      ['12,261', '12261000', 'pounds', 'defined'],
    );
    assert.equal(editor().words('october.council', total.range), '12,261');
    const repeated = facts.find(({ text }) => text === '£12.261m');
    assert.deepEqual([repeated?.standing, repeated?.tiedTo], ['tied', 'finance.total.variance']);
    const borrowed = facts.find(({ tiedTo }) => tiedTo === 'march.pressure');
    assert.ok(borrowed?.definedAt);
    assert.equal(editor().shown(borrowed.definedAt), 'march.council:12 «£13.348m»');
  });

  it('say how a report stands, and every report', async () => {
    const one = statusRequest.result.parse(
      await editor().client.request('crosscast/status', { uri: editor().uri('x/wrong.council') }),
    );
    assert.deepEqual([one.length, one[0]?.relations.failing], [1, 1]);
    assert.ok((one[0]?.findings.error ?? 0) > 0);
    const all = statusRequest.result.parse(await editor().client.request('crosscast/status', {}));
    assert.deepEqual(
      all.map(({ uri, title }) => [editor().pathOf(uri), title]),
      [
        ['march.council', 'Finance Update, March'],
        ['minutes.council', 'Finance Update'],
        ['october.council', 'Finance Update'],
        ['x/wrong.council', 'Finance Update'],
      ],
    );
  });

  it('say how reports stand that are open in a window without a folder', async () => {
    const alone = await start({ files: reports, folders: [] });
    alone.open('october.council');
    const all = statusRequest.result.parse(await alone.client.request('crosscast/status', {}));
    assert.deepEqual(
      all.map(({ uri }) => alone.pathOf(uri)),
      ['october.council'],
    );
  });

  it('are empty for a report that cannot be had', async () => {
    const uri = editor().uri('gone.council');
    assert.deepEqual(await editor().client.request('crosscast/facts', { uri }), []);
    assert.deepEqual(await editor().client.request('crosscast/status', { uri }), []);
  });

  for (const params of [{}, { uri: 7 }, { uri: null }, [], 'x', null]) {
    it(`refuse ${JSON.stringify(params)} by what is wrong with it`, async () => {
      await assert.rejects(editor().client.request('crosscast/facts', params), (error) => {
        assert.ok(error instanceof ResponseFault);
        assert.equal(error.code, -32602, error.message);
        return true;
      });
    });
  }
});
