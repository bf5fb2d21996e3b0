/**
 * The sample reports find what they are there to show: the slips that were really published, nothing else, and one finding
 * for each rule's own small sample.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../server/checks/check.ts';
import { ruleInfos } from '../../server/checks/registry.ts';
import { listFacts } from '../../server/model/fact-list.ts';
import { openFile } from './open-file.ts';

const samples = new URL('../../samples/', import.meta.url);
const broken = new URL('broken/', samples);

function findings(path: string): string[] {
  const analysis = openFile(new URL(path, samples));
  return check(analysis).map((finding) => {
    const { line } = analysis.document.positionAt(finding.start);
    return `${line + 1} ${finding.rule} «${analysis.document.slice(finding.start, finding.end)}»`;
  });
}

describe('the report of October 2024', () => {
  it('yields exactly the slips that were published in it', () => {
    assert.deepEqual(findings('october-2024/report.council'), [
      '57 period/not-ended «final 2024/25 position»',
      '63 period/month-end «30 July 2024»',
      '78 figure/scale «£12.087»',
      '100 consistency/tie «£0.019m»',
      '123 structure/numbering «2..3»',
      '272 structure/numbering «4.3»',
    ]);
  });

  it('is clean once they are corrected, down to the last hint', () => {
    assert.deepEqual(findings('october-2024/corrected.council'), []);
  });

  it('offers £0.016m for £0.019m and £12.087m for £12.087', () => {
    const found = check(openFile(new URL('october-2024/report.council', samples)));
    const offered = (rule: string) => found.find((finding) => finding.rule === rule)?.fixes[0]?.edits[0]?.text;
    assert.equal(offered('consistency/tie'), '£0.016m');
    assert.equal(offered('figure/scale'), '£12.087m');
  });

  it('ties the figures of its text to its tables, and to the report of March', () => {
    const facts = listFacts(openFile(new URL('october-2024/report.council', samples)));
    const tied = (text: string) => facts.find((fact) => fact.text === text && fact.standing === 'tied')?.tiedTo;
    assert.equal(tied('£12.261m'), 'finance.total.variance');
    assert.equal(tied('£0.145m'), 'finance.safeguarding.variance');
    assert.equal(tied('£13.348m'), 'march.pressure');
    assert.equal(tied('4,017'), 'children.total');
    assert.equal(tied('603'), 'children.children_looked_after');
  });
});

describe('the other samples', () => {
  for (const path of [
    'october-2024/minutes.council',
    'march-2024/finance-update.council',
    'december-2022/decision.council',
    'getting-to-good-2019/minutes.council',
    'oxfordshire-placements/minutes.council',
  ]) {
    it(`${path} is clean`, () => assert.deepEqual(findings(path), []));
  }
});

describe('the broken samples', () => {
  const files = readdirSync(broken).filter((name) => name.endsWith('.council'));
  const helpers = ['source.council', 'recommended.council', 'last-month.council'];
  /** Nothing an author writes makes a rule throw. */
  const unshowable = ['internal/rule-failed'];

  for (const name of files) {
    const rule = name.replace(/\.council$/, '').replace('.', '/');
    it(helpers.includes(name) ? `${name} is clean` : `${name} shows ${rule} and nothing else`, () => {
      const found = check(openFile(new URL(name, broken))).map((finding) => finding.rule);
      assert.deepEqual(found, helpers.includes(name) ? [] : [rule]);
    });
  }

  it('there is one for every rule', () => {
    const shown = new Set(files.map((name) => name.replace(/\.council$/, '').replace('.', '/')));
    const missing = ruleInfos.map(({ id }) => id).filter((id) => !shown.has(id) && !unshowable.includes(id));
    assert.deepEqual(missing, []);
  });

  it('read the same with CR LF line ends', () => {
    for (const name of files) {
      const url = new URL(name, broken);
      const rules = (text: string) => check(openFile(url, text)).map((finding) => finding.rule);
      const text = readFileSync(url, 'utf8');
      assert.deepEqual(rules(text.replaceAll('\n', '\r\n')), rules(text), name);
    }
  });
});
