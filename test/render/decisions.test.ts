/** Recommendations, options and resolutions, with the words that councils print before them. */
import assert from 'node:assert/strict';
import { all, one, text } from './parse-html.ts';
import { body, header, withBothBreaks } from './rendered.ts';

function lead(source: string): string {
  return text(one(body(source), 'p.lead'));
}

describe('recommendations', () => {
  withBothBreaks(
    'are numbered as written, under what they are',
    `${header}@recommend Cabinet
  1. approves £3m;
  2. delegates to the Director of Finance
     a) the timing; and
     b) the virements.
  note: Call-in ends on 22 November.
`,
    (root) => {
      const block = one(root, 'div.recommendations');
      assert.equal(text(one(block, 'p.lead')), 'It is recommended that Cabinet:');
      assert.deepEqual(
        all(block, 'span.marker').map((marker) => text(marker)),
        ['1.', '2.', 'a)', 'b)'],
      );
      assert.equal(all(block, 'ol').length, 2);
      assert.equal(text(one(block, 'p.remark')), 'Note: Call-in ends on 22 November.');
    },
  );

  it('go on from their first words', () => {
    assert.equal(lead('@recommend Cabinet\n  1. approve it.\n'), 'It is recommended that Cabinet:');
    assert.equal(lead('@recommend Cabinet\n  1. To approve it.\n'), 'Cabinet is recommended:');
    assert.equal(lead('@recommend Cabinet\n  1. That Cabinet approves it.\n'), 'It is recommended:');
    assert.equal(lead('@recommend\n  1. approve it.\n'), 'It is recommended that:');
    assert.equal(lead('@recommend Cabinet\n'), 'It is recommended that Cabinet:');
  });

  for (const [written, named] of [
    ['Cabinet', 'Cabinet'],
    ['Council', 'Council'],
    ['Full Council', 'Full Council'],
    ['Oldham Council', 'Oldham Council'],
    ['The Committee', 'the Committee'],
    ['Audit Committee', 'the Audit Committee'],
    ['Children and Young People Scrutiny Board', 'the Children and Young People Scrutiny Board'],
    ['Cabinet Member for Finance', 'the Cabinet Member for Finance'],
    ['Executive', 'the Executive'],
    ['Members', 'Members'],
  ] as const) {
    it(`call the body by its name: ${named}`, () => {
      assert.equal(lead(`@recommend ${written}\n  1. notes it.\n`), `It is recommended that ${named}:`);
    });
  }
});

describe('resolutions', () => {
  it('open as minutes do', () => {
    assert.equal(lead('@resolved\n  1. The report be noted.\n'), 'RESOLVED – That:');
    assert.equal(lead('@resolved\n  1. That the report be noted.\n'), 'RESOLVED –');
    assert.equal(lead('@resolved\n  1. to NOTE the report.\n'), 'RESOLVED –');
    assert.equal(text(one(body('@resolved\n  - x\n'), 'strong')), 'RESOLVED');
  });
});

describe('options', () => {
  withBothBreaks(
    'are numbered, and the preferred one is marked',
    `${header}@options
  1. Approve it. {preferred}
     - in full
  2. Not to approve it.
  - Neither.
`,
    (root) => {
      const block = one(root, 'div.options');
      const options = all(block, 'ul')[0]!.children.filter((child) => typeof child !== 'string');
      assert.deepEqual(
        options.map((option) => text(option)),
        ['Option 1 – Approve it. Preferred option in full', 'Option 2 – Not to approve it.', 'Neither.'],
      );
      assert.equal(text(one(block, 'strong.preferred')), 'Preferred option');
      assert.equal(options[0]!.attributes.get('class'), 'is-preferred');
    },
  );
});
