/** The requests behind an editor's commands: new documents, pasted tables, numbers in sequence, ties, files written. */
import assert from 'node:assert/strict';
import type * as z from 'zod/mini';
import {
  exportFormatsRequest,
  exportRequest,
  newMinutesRequest,
  newReportRequest,
  pasteTableRequest,
  renumberRequest,
  tieChoicesRequest,
} from '../../server/protocol/messages.ts';
import type { Message } from '../../server/protocol/message.ts';
import { reportsChangedNotification } from '../../server/protocol/reports-changed.ts';
import { ResponseFault } from './client.ts';
import type { Editor } from './support/editor.ts';
import { report, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';
import { applied } from './support/text.ts';
import { until } from './support/waiting.ts';

async function ask<P extends z.ZodMiniType, R extends z.ZodMiniType>(
  { client }: Editor,
  { method, result }: Message<P, R>,
  params: z.input<P>,
): Promise<z.output<R>> {
  return result.parse(await client.request(method, params));
}

const houseProfile = JSON.stringify({
  profile: { name: 'Anytown', sections: { report: [{ name: 'Legal advice', headings: ['legal'] }] } },
});

onBothServers('Requests of an author', ({ shared }) => {
  const editor = shared({
    files: {
      ...reports,
      'house/crosscast.config.json': houseProfile,
      'numbers.council': report('1.1 The first.\n\n1.3 The second, as in paragraph 1.3.'),
      'grants.council': report('Grants came to £12.3m.').replace(
        '1. notes the report.',
        '1. approves the grant of £12.3 million;\n  2. notes the risk and asks for a review.',
      ),
    },
    initializationOptions: { tellsChanges: true },
  });

  it('start a report after the profile that counts where it is to be', async () => {
    const uri = editor().uri('house/new.council');
    const house = await ask(editor(), newReportRequest, { uri, kind: 'report' });
    assert.match(house, /^@report "Title of the report"\n {2}council: /);
    assert.match(house, /^# Legal advice$/m);
    const builtIn = await ask(editor(), newReportRequest, {
      uri,
      kind: 'report',
      profile: 'crosscast:english-council',
    });
    assert.doesNotMatch(builtIn, /Legal/);
  });

  it('start a report after a profile that is named', async () => {
    const profile = editor().uri('house/crosscast.config.json');
    const text = await ask(editor(), newReportRequest, { uri: editor().uri('new.council'), kind: 'report', profile });
    assert.match(text, /^# Legal advice$/m);
  });

  it('start minutes with the header of their report, a link to it, and what it recommends', async () => {
    const uri = editor().uri('minutes/october.council');
    assert.equal(
      await ask(editor(), newMinutesRequest, { uri, of: editor().uri('grants.council') }),
      [
        '@minutes "Budget"',
        '  council: Oldham Council',
        '  body: Cabinet',
        '  meeting: 2 October 2024',
        '  officer: Julie Daniels, Director',
        '  period: 2024/25 month 4',
        '  of: ../grants.council',
        '',
        '# Minutes',
        '',
        'To be written.',
        '',
        '@resolved',
        '  1. The grant of £12.3 million be approved.',
        '  2. notes the risk and asks for a review.',
        '',
      ].join('\n'),
    );
    assert.equal(await ask(editor(), newMinutesRequest, { uri, of: editor().uri('gone.council') }), null);
  });

  it('make a table of cells pasted on a line of their own', async () => {
    const uri = editor().uri('october.council');
    editor().open('october.council');
    const at = editor().position('october.council', '$01.3 In March');
    const line = { line: at.line - 1, character: 0 };
    const range = { start: line, end: line };
    const edit = await ask(editor(), pasteTableRequest, { uri, range, text: 'Care\t1\nTotal\t1\n' });
    assert.match(edit?.newText ?? '', /^@table table "Title"\n.*\| Care/);
    assert.equal(await ask(editor(), pasteTableRequest, { uri, range, text: 'some words' }), null);
    editor().close('october.council');
  });

  it('number paragraphs in sequence, and the sentences that speak of them', async () => {
    const edits = await ask(editor(), renumberRequest, { uri: editor().uri('numbers.council') });
    const text = applied(editor().text('numbers.council'), edits);
    assert.match(text, /^1\.2 The second, as in paragraph 1\.2\.$/m);
  });

  it('list what a figure may be tied to, what agrees first', async () => {
    const { textDocument, position } = editor().place('october.council', 'pressure of £12$0.261m');
    const found = await ask(editor(), tieChoicesRequest, { uri: textDocument.uri, position });
    assert.ok(found);
    assert.equal(editor().words('october.council', found.range), '£12.261m');
    const [first, second] = found.choices;
    assert.deepEqual(
      [first?.name, first?.agrees, first?.newText],
      ['finance.total.variance', true, '[£12.261m = finance.total.variance]'],
    );
    assert.equal(second?.agrees, false);
    assert.ok(found.choices.some(({ name }) => name === 'march.pressure'));
  });

  it('take a tied figure with its bracket, and find none where no figure is', async () => {
    const tied = editor().place('october.council', '[£11$0.588m = finance');
    const found = await ask(editor(), tieChoicesRequest, { uri: tied.textDocument.uri, position: tied.position });
    assert.ok(found);
    assert.equal(editor().words('october.council', found.range), '[£11.588m = finance.care.variance]');
    const none = editor().place('october.council', 'sets out$0');
    assert.equal(await ask(editor(), tieChoicesRequest, { uri: none.textDocument.uri, position: none.position }), null);
  });

  it('write a report as a file of every format there is', async () => {
    const formats = await ask(editor(), exportFormatsRequest, {});
    assert.ok(formats.some(({ name }) => name === 'html'));
    const uri = editor().uri('october.council');
    for (const { name } of formats) {
      const written = await ask(editor(), exportRequest, { uri, format: name });
      assert.ok(written && written.content.length > 100, name);
    }
    const page = await ask(editor(), exportRequest, { uri, format: 'html' });
    assert.match(Buffer.from(page?.content ?? '', 'base64').toString(), /^<!DOCTYPE html>[^]*£12\.261m/);
    await assert.rejects(ask(editor(), exportRequest, { uri, format: 'papyrus' }), ResponseFault);
  });

  it('write the check sheet of a report, of the text as it stands in the editor', async () => {
    const uri = editor().uri('october.council');
    const before = await ask(editor(), exportRequest, { uri, format: 'markdown', sheet: true });
    const text = Buffer.from(before?.content ?? '', 'base64').toString();
    assert.match(text, /^# Check sheet: /m);
    assert.match(text, /\| october\.council \| the report \| [0-9a-f]{16} /);
    const formats = await ask(editor(), exportFormatsRequest, {});
    for (const { name } of formats) {
      assert.ok(await ask(editor(), exportRequest, { uri, format: name, sheet: true }), name);
    }
  });

  it('tell an editor that asked for it which reports may stand otherwise', async () => {
    const heard = () => {
      return editor()
        .client.heard(reportsChangedNotification.method)
        .flatMap((params) => reportsChangedNotification.params.parse(params).uris ?? []);
    };
    editor().open('march.council');
    await ask(editor(), renumberRequest, { uri: editor().uri('october.council') });
    editor().edit('march.council', '£13.348m', '£13.448m');
    const concerned = ['march.council', 'october.council'].map((path) => editor().uri(path));
    await until(() => concerned.every((uri) => heard().includes(uri)));
    editor().close('march.council');
  });
});
