/** What an editor shows between the author's words. */
import assert from 'node:assert/strict';
import { inlayHints } from '../../server/services/inlay-hints.ts';
import { defaultServiceSettings } from '../../server/services/service.ts';
import type { ServiceSettings } from '../../server/services/service.ts';
import type { Range } from 'vscode-languageserver-types';
import { onFixture, sampleFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** The text with the hints in it: `£12.087m⟦= finance.care⟧`. */
function withHints(fixture: Fixture, range = everything): string {
  return fixture.apply(
    inlayHints(fixture, range).map(({ position, label }) => {
      const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      return { range: { start: position, end: position }, newText: `⟦${text}⟧` };
    }),
  );
}

function shows(
  title: string,
  source: string,
  expected: string,
  settings?: Partial<ServiceSettings['inlayHints']>,
): void {
  const all = { ...defaultServiceSettings, inlayHints: { ...defaultServiceSettings.inlayHints, ...settings } };
  onFixture(title, source, (fixture) => assert.equal(withHints(fixture), expected), all);
}

const table = '@table finance "Position"\n  unit: £k\n  | Care | 12,087 |\n  | Other | 145 |\n';

describe('inlay hints', () => {
  shows(
    'name what a plain figure repeats',
    `${table}\nIt was £12.087m.\n`,
    `${table}\nIt was £12.087m⟦= finance.care⟧.\n`,
  );
  shows(
    'leave a figure alone that the author tied',
    `${table}\n[£12.087m = finance.care]\n`,
    `${table}\n[£12.087m = finance.care]\n`,
  );
  shows(
    'give the value of a calculation',
    `${table}\n[= finance.care - finance.other]\n`,
    `${table}\n[= finance.care - finance.other]⟦£11,942,000⟧\n`,
  );
  shows(
    'give it as it is printed',
    `${table}\n[= finance.care in £m, 1 dp]\n`,
    `${table}\n[= finance.care in £m, 1 dp]⟦£12.1m⟧\n`,
  );
  shows(
    'say how far a total is out',
    `${table}  total | All | 12,169 |\n`,
    `${table}  total | All | 12,169⟦out by 63⟧ |\n`,
  );
  shows(
    'say what a tied figure comes to',
    `${table}\n[£12.1m = finance.care - finance.other]\n`,
    `${table}\n[£12.1m = finance.care - finance.other]⟦comes to £11.9m⟧\n`,
  );
  shows(
    'number what is referred to',
    `${table}\n1.2 See [#finance] and [#money].\n\n# 3 Money {money}\n`,
    `${table}\n1.2 See [#finance]⟦Table 1⟧ and [#money]⟦section 3⟧.\n\n# 3 Money {money}\n`,
  );
  shows(
    'number the paragraph of a named figure',
    '1.4 It was [£1m as new].\n\nSee [#new].\n',
    '1.4 It was [£1m as new].\n\nSee [#new]⟦paragraph 1.4⟧.\n',
  );

  for (const [kind, source] of [
    ['ties', `${table}\nIt was £12.087m.\n`],
    ['computed', `${table}\n[= finance.care]\n`],
    ['differences', `${table}  total | All | 12,169 |\n`],
    ['references', `${table}\n[#finance]\n`],
  ] as const) {
    shows(`can be switched off: ${kind}`, source, source, { [kind]: false });
  }

  onFixture('stay within the range', `${table}\nIt was £12.087m.\n\n«It was £0.145m.»\n`, (fixture) => {
    assert.equal(withHints(fixture, fixture.range), `${table}\nIt was £12.087m.\n\nIt was £0.145m⟦= finance.other⟧.\n`);
  });

  onFixture('lead to the fact, and write the tie when accepted', `${table}\nIt was £12.087m.\n`, (fixture) => {
    const [hint] = inlayHints(fixture, everything);
    assert.ok(hint !== undefined && Array.isArray(hint.label));
    const [part] = hint.label;
    assert.equal(fixture.textAt(part!.location!.range), '12,087');
    assert.equal(fixture.apply(hint.textEdits ?? []), `${table}\nIt was [£12.087m = finance.care].\n`);
  });

  it('show the slips of the October report', () => {
    const fixture = sampleFixture('october-2024/report.council', '\r\n');
    const text = withHints(fixture);
    assert.ok(text.includes('[£0.019m = mitigated - new_demand]⟦comes to £0.016m⟧'));
    assert.ok(text.includes('£12.261m⟦= finance.total.variance⟧'));
  });
});
