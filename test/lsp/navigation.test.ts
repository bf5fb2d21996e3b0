/** Where things are defined and used: definition, references, highlights, links. */
import assert from 'node:assert/strict';
import type { DocumentHighlight, DocumentLink, Location, LocationLink } from 'vscode-languageserver-types';
import { plainCapabilities } from './support/capabilities.ts';
import { march, minutes, october, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

onBothServers('Navigation', ({ shared, start }) => {
  const editor = shared({ files: { ...reports, 'minutes.council': minutes } }, (each) => each.open('october.council'));

  const definitions = async (words: string): Promise<string[]> => {
    const place = editor().place('october.council', words);
    const links = await editor().client.request<LocationLink[]>('textDocument/definition', place);
    return links.map(({ targetUri: uri, targetSelectionRange: range }) => editor().shown({ uri, range }));
  };

  it('goes from a figure to the cell that it repeats', async () => {
    assert.deepEqual(await definitions('pressure of £12$0.261m'), ['october.council:23 «12,261»']);
  });

  it('goes from a name to another report', async () => {
    assert.deepEqual(await definitions('[£13.348m = march.pres$0sure]'), ['march.council:12 «pressure»']);
  });

  it('goes from a path to the report', async () => {
    assert.deepEqual(await definitions('uses: mar$0ch.council'), ['march.council:1 «Finance Update, March»']);
  });

  it('gives plain places to an editor that knows no links', async () => {
    const old = await start({ files: reports, capabilities: plainCapabilities });
    old.open('october.council');
    const place = old.place('october.council', 'pressure of £12$0.261m');
    const [location] = await old.client.request<Location[]>('textDocument/definition', place);
    assert.ok(location);
    assert.equal(old.shown(location), 'october.council:23 «12,261»');
  });

  it('finds every use, in reports that are not open as well', async () => {
    const found = await editor().client.request<Location[]>('textDocument/references', {
      ...editor().place('october.council', '|              12,$0261 |'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map((each) => editor().shown(each)),
      [
        'october.council:23 «12,261»',
        'october.council:25 «£12.261m»',
        'october.council:28 «finance.total.variance»',
        'minutes.council:9 «report.finance.total.variance»',
      ],
    );
  });

  it('finds every use straight after the start, before the reports have been read', async () => {
    const fresh = await start({ files: { ...reports, 'minutes.council': minutes } });
    const found = await fresh.client.request<Location[]>('textDocument/references', {
      ...fresh.place('march.council', '@figure pres$0sure'),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      found.map((each) => fresh.shown(each)),
      ['october.council:27 «£13.348m»', 'october.council:27 «pressure»', 'october.council:28 «pressure»'].filter(
        (each) => found.some((location) => fresh.shown(location) === each),
      ),
    );
    assert.ok(found.length >= 2);
  });

  it('follows edits that were not saved', async () => {
    editor().open('march.council', `// A line more.\n${march}`);
    assert.deepEqual(await definitions('[£13.348m = march.pres$0sure]'), ['march.council:13 «pressure»']);
    editor().close('march.council');
    assert.deepEqual(await definitions('[£13.348m = march.pres$0sure]'), ['march.council:12 «pressure»']);
  });

  it('highlights where a name is given and where it is used', async () => {
    const place = editor().place('october.council', '@table fin$0ance');
    const found = await editor().client.request<DocumentHighlight[]>('textDocument/documentHighlight', place);
    assert.deepEqual(
      found.map(({ range, kind }) => `${range.start.line + 1} ${editor().words('october.council', range)} ${kind}`),
      ['17 finance 3', '25 finance 2', '28 finance 2'],
    );
  });

  it('links paths to their reports, and web addresses', async () => {
    editor().open('links.council', `${october}\nSee [the council](https://example.org/a) or [this](command:evil).\n`);
    const links = await editor().client.request<DocumentLink[]>(
      'textDocument/documentLink',
      editor().document('links.council'),
    );
    assert.deepEqual(
      links.map(({ range, target }) => [editor().words('links.council', range), target]),
      [
        ['march.council', editor().uri('march.council')],
        ['https://example.org/a', 'https://example.org/a'],
      ],
    );
  });
});
