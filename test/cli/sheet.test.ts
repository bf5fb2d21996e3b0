/** The check sheet: what the officer who signs it reads, and what a program reads. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parseHtml, all, text } from '../render/parse-html.ts';
import { crosscast, report } from './command-line.ts';
import { assertPublished } from './schemas.ts';

const good = report(`The pressure is £12.3m, and [£0.4m as new_demand] of it is new. Some 37 cases were closed.

@table finance "Position, month 4"
  unit: £k
  check: variance = forecast - budget
        | Item         | Budget | Forecast | Variance |
        | Care         | 41,000 |   53,445 |   12,445 |
        | Safeguarding |  2,902 |    2,757 |     -145 |
  total | Total        | 43,902 |   56,202 |   12,300 |

@check finance.total.variance = finance.care.variance within £200k
  because: the rest is small
`);

const bad = good.replace('56,202', '56,302');
const waived = good
  .replace('@check finance', '// crosscast-ignore reconcile/assertion: agreed with the auditor\n@check finance')
  .replace('within £200k', 'within £100k');

async function sheet(source: string, argv: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  return crosscast(['sheet', 'a.council', ...argv], { files: { 'a.council': source, ...more } });
}

interface SheetJson {
  clear: boolean;
  untied: { figure: string; context: string; where: string; line: number }[];
  named: { figure: string }[];
  waivers: { where: string; rules: string[]; reason: string; findings: { rule: string; message: string }[] }[];
  switchedOff: string[];
  sources: { role: string; path: string; sha256?: string; bytes?: number }[];
  made?: string;
}

async function json(source: string, more: Readonly<Record<string, string>> = {}): Promise<SheetJson> {
  const { out } = await sheet(source, ['-f', 'json'], more);
  assertPublished('crosscast.sheet.schema.json', out);
  return JSON.parse(out) as SheetJson;
}

describe('crosscast sheet', () => {
  it('says in Markdown how a report stands that nothing is wrong with', async () => {
    const { code, out, err } = await sheet(good);
    assert.equal(code, 0);
    assert.match(out, /^# Check sheet: Budget$/m);
    assert.match(out, /\*\*Nothing is outstanding\.\*\* All 7 sums and checks hold\./);
    assert.match(out, /Of 2 figures in the text, 1 agrees with what it repeats, 0 do not, and 1 is tied to nothing\./);
    assert.doesNotMatch(out, /## Outstanding/);
    assert.match(out, /\| Totals and subtotals, cast \| 3 \| 3 \| 0 \| 0 \| 0 \|/);
    assert.match(out, /\| Equations across a table, cross-cast \| 3 \| 3 \|/);
    assert.match(out, /\| Table 1: Position, month 4 \| 3 of 3 \| 3 of 3 \| 1 \|/);
    assert.match(out, /\| Table 1: Total, Variance \| £12\.3m \| “Recommendations” \| by Crosscast \|/);
    assert.match(out, /\*\*Tied to nothing:\*\* 37 \(“Recommendations”\)\./);
    assert.match(out, /\*\*Stated in the text and named there:\*\* £0\.4m/);
    assert.match(out, /\| Prepared by \|.*\n\| Checked by \|/);
    assert.match(err, /^Nothing is outstanding\. All 7/);
  });

  it('puts first what is outstanding, errors before warnings', async () => {
    const { code, out } = await sheet(bad);
    assert.equal(code, 0);
    assert.match(out, /\*\*Not clear\.\*\* \d findings? (?:is|are) outstanding\./);
    assert.ok(out.indexOf('## Outstanding') < out.indexOf('## Checked'));
    assert.match(out, /\| Table 1 \| error \| .*56,302.*\|/);
  });

  it('says what was waived, and why', async () => {
    const { waivers } = await json(waived);
    assert.deepEqual(
      waivers.map(({ rules, reason, findings }) => [rules, reason, findings.map(({ rule }) => rule)]),
      [[['reconcile/assertion'], 'agreed with the auditor', ['reconcile/assertion']]],
    );
    const { out } = await sheet(waived);
    assert.match(out, /1 finding was waived\./);
    assert.match(out, /## Waived\n\n.*\n\n.*\n.*\n\| .* \| reconcile\/assertion \| .* \| agreed with the auditor \|/);
  });

  it('names the rules that the configuration switches off', async () => {
    const more = { 'crosscast.config.json': '{ "rules": { "period": "off" } }' };
    assert.ok((await json(good, more)).switchedOff.includes('period/month-end'));
    assert.match(
      (await sheet(good, [], more)).out,
      /\*\*Switched off for all reports, by the configuration:\*\* period\./,
    );
  });

  it('gives every file that it rests on, by the hash of its content', async () => {
    const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
    const source = `\uFEFF${good}`
      .replace('unit: £k', 'unit: £k\n  source: m04.csv')
      .replace('period:', 'uses: b.council as other\n  period:')
      .concat('\n@include c.council\n\n@table x "X"\n  source: gone.xlsx\n  | A | 1 |\n');
    const more = {
      'b.council': report(),
      'c.council': '@appendix "C"\n\nText.\n',
      'm04.csv': 'a,b\r\n',
      'crosscast.config.json': '{}',
    };
    const { sources } = await json(source, more);
    assert.deepEqual(
      sources.map(({ role, path, sha256 }) => [role, path, sha256]),
      [
        ['report', 'a.council', hash(source)],
        ['included', 'c.council', hash(more['c.council'])],
        ['used', 'b.council', hash(more['b.council'])],
        ['data', 'm04.csv', hash(more['m04.csv'])],
        ['data', 'gone.xlsx', undefined],
        ['configuration', 'crosscast.config.json', hash('{}')],
      ],
    );
    assert.match((await sheet(source, [], more)).out, /\| gone\.xlsx \| source of figures \| not found \|/);
  });

  it('takes in what an included file says', async () => {
    const appendix = '@appendix "C"\n\n@table more "More"\n  | A | 1 |\n  | B | 2 |\n  total | T | 9 |\n';
    const { out } = await sheet(`${good}\n@include c.council\n`, [], { 'c.council': appendix });
    assert.match(out, /\| Table 2 \| error \|/);
    assert.match(out, /\| Table 2: More \| 0 of 1 \|/);
  });

  it('stays short, and says where the rest is; --full leaves nothing out', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `A figure of £${index + 3}.7m stands alone.`).join('\n\n');
    const short = (await sheet(report(many))).out;
    assert.match(short, /and 21 more\./);
    const full = (await sheet(report(many), ['--full'])).out;
    assert.doesNotMatch(full, /and \d+ more\./);
    assert.match(full, /£32\.7m/);
  });

  it('is the same bytes every time, and dated only by SOURCE_DATE_EPOCH', async () => {
    assert.equal((await sheet(good, ['-f', 'json'])).out, (await sheet(good, ['-f', 'json'])).out);
    assert.equal((await json(good)).made, undefined);
    const dated = await crosscast(['sheet', 'a.council'], {
      files: { 'a.council': good },
      environment: { SOURCE_DATE_EPOCH: '1727827200' },
    });
    assert.match(dated.out, /- \*\*Made on:\*\* 2 October 2024/);
  });

  it('is a page like a report, with places to sign in', async () => {
    const { file } = await sheet(good, ['-o', 'sheet.html']);
    const root = parseHtml(file('sheet.html') ?? '');
    const form = all(root, 'table.form')[0]!;
    assert.deepEqual(
      all(form, 'tr').map((row) => text(all(row, 'th')[0]!)),
      ['Role', 'Prepared by', 'Checked by', 'Cleared by'],
    );
    assert.ok(all(root, 'table').every((table) => text(all(table, 'caption')[0]!) !== ''));
  });

  it('is a Word file as well', async () => {
    const { bytes } = await sheet(good, ['-o', 'sheet.docx']);
    const content = await bytes('sheet.docx');
    assert.deepEqual([content?.[0], content?.[1]], [0x50, 0x4b]);
  });

  it('says what it can be written as', async () => {
    const { code, err } = await sheet(good, ['-o', 'sheet.txt']);
    assert.equal(code, 2);
    assert.match(err, /ends in \.txt; .* Markdown \(\.md\)/);
  });

  it('says which report is not there', async () => {
    const { code, err } = await crosscast(['sheet', 'gone.council']);
    assert.equal(code, 2);
    assert.match(err, /gone\.council: no such file/);
  });
});
