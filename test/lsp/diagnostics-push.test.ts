/** Diagnostics for editors that cannot ask for them: sent by the server, each with the version that it is about. */
import assert from 'node:assert/strict';
import { plainCapabilities, pushCapabilities } from './support/capabilities.ts';
import type { Published } from './support/editor.ts';
import { march, reports, wrongTotal } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';
import { quiet, watching } from './support/waiting.ts';

const PUBLISH = 'textDocument/publishDiagnostics';

onBothServers('Diagnostics that are sent', ({ start }) => {
  it('come when a document is opened and when it is edited, with its version', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': wrongTotal },
      capabilities: pushCapabilities,
    });
    editor.open('october.council');
    const first = await editor.published('october.council');
    assert.equal(first.version, 1);
    assert.ok(editor.described('october.council', first.diagnostics).includes('reconcile/total «12,324»'));
    editor.edit('october.council', '12,324', '12,261');
    const second = await editor.published('october.council');
    assert.deepEqual([second.version, second.diagnostics], [2, []]);
  });

  it('are not offered for asking as well', async () => {
    const editor = await start({ files: reports, capabilities: plainCapabilities });
    await assert.rejects(editor.pull('october.council').then(({ items }) => assert.deepEqual(items, undefined)));
    editor.open('october.council');
    const { diagnostics } = await editor.published('october.council');
    assert.deepEqual(diagnostics, []);
  });

  it('never go back to an older version, and end with the latest', async () => {
    const editor = await start({ files: reports, capabilities: pushCapabilities });
    editor.open('october.council');
    for (let count = 0; count < 200; count++) {
      editor.edit('october.council', 'sets out', 'describes');
      editor.edit('october.council', 'describes', 'sets out');
    }
    editor.edit('october.council', 'sets out', 'describes');
    const last = editor.version('october.council');
    await editor.published('october.council', ({ version }) => version === last);
    const versions = editor.client.heard<Published>(PUBLISH).map(({ version = 0 }) => version);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
    assert.equal(versions.at(-1), last);
    await quiet();
    assert.equal(editor.client.heard<Published>(PUBLISH).at(-1)?.version, last);
  });

  it('follow a used report, whether it is open or not', async () => {
    const editor = await start({ files: reports, capabilities: pushCapabilities });
    await watching(editor);
    editor.open('october.council');
    await editor.published('october.council');
    const wrong = editor.published('october.council', ({ diagnostics }) => diagnostics.length === 2);
    editor.open('march.council', march.replace('= £13.348m', '= £13.438m'));
    await wrong;
    const right = editor.published('october.council', ({ diagnostics }) => diagnostics.length === 0);
    editor.close('march.council');
    await right;
    const changed = editor.published('october.council', ({ diagnostics }) => diagnostics.length === 2);
    editor.write('march.council', march.replace('= £13.348m', '= £13.438m'));
    await changed;
  });

  it('follow the file that a table comes from', async () => {
    const csv = (care: number) => `Service,Budget\nCare,${care}\nFieldwork,11615000\n`;
    const text = `@appendix "A"\n\n@table t "T"\n  unit: £k\n  source: m04.csv\n  | Service | Budget |\n  | Care | 41,300 |\n  | Fieldwork | 11,615 |\n`;
    const editor = await start({
      files: { 'a.council': text, 'm04.csv': csv(41300123) },
      capabilities: pushCapabilities,
    });
    await watching(editor);
    editor.open('a.council');
    assert.deepEqual((await editor.published('a.council')).diagnostics, []);
    const changed = editor.published('a.council', ({ diagnostics }) => diagnostics.length === 1);
    editor.write('m04.csv', csv(42300123));
    assert.deepEqual(editor.described('a.council', (await changed).diagnostics), ['source/changed «41,300»']);
    const gone = editor.published('a.council', ({ diagnostics }) => diagnostics[0]?.code === 'source/unread');
    editor.remove('m04.csv');
    await gone;
  });

  it('follow the configuration and the settings', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': wrongTotal },
      capabilities: pushCapabilities,
    });
    await watching(editor);
    editor.open('october.council');
    await editor.published('october.council');
    const total = ({ diagnostics }: Published) => diagnostics.find(({ code }) => code === 'reconcile/total');
    const hinted = editor.published('october.council', (each) => total(each)?.severity === 4);
    editor.write('crosscast.config.json', '{ "rules": { "reconcile/total": "hint" } }');
    await hinted;
    const off = editor.published('october.council', (each) => total(each) === undefined);
    editor.configure({ rules: { 'reconcile/total': 'off' } });
    await off;
  });

  it('are taken back when the document is closed', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': wrongTotal },
      capabilities: pushCapabilities,
    });
    editor.open('october.council');
    await editor.published('october.council');
    const cleared = editor.published('october.council');
    editor.close('october.council');
    assert.deepEqual((await cleared).diagnostics, []);
    await quiet();
    const sent = editor.client.heard<Published>(PUBLISH);
    assert.deepEqual(sent.at(-1)?.diagnostics, []);
  });

  it('leave out what an old editor cannot show', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': wrongTotal },
      capabilities: plainCapabilities,
    });
    editor.open('october.council');
    const { diagnostics } = await editor.published('october.council');
    assert.ok(diagnostics.length > 0);
    assert.ok(diagnostics.every(({ relatedInformation }) => relatedInformation === undefined));
  });
});
