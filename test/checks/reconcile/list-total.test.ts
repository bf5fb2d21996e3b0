/** Lists of amounts whose last item is their total. */
import assert from 'node:assert/strict';
import { check } from '../../../server/checks/check.ts';
import { open } from '../../model/open.ts';
import { assertClean, assertFindings } from '../fixture.ts';
import { HEADER } from '../header.ts';

const RULE = 'reconcile/list-total';

describe(RULE, () => {
  it('finds a total that the items do not add up to', () => {
    assertFindings(
      RULE,
      `
Parking paid for these:

- Environmental protection: £407,227.48
- Street cleansing: £203,037.54
  - of it £12,000.00 for the market
- Highways: £102,743.12
- Total expenditure: £731,008.14
                     ^^^^^^^^^^^ reconcile/list-total: The 3 items above add up to £713,008.14, not £731,008.14.
                     | fix: Replace £731,008.14 with £713,008.14

- Adults: £12.3m
- Children: £8.1m
- Total: £20.9m
         ^^^^^^ reconcile/list-total: The 2 items above add up to £20.4m, not £20.9m.
         | fix: Replace £20.9m with £20.4m
`,
    );
  });

  it('leaves alone what holds, also by rounding', () => {
    assertClean(
      RULE,
      `
- Employees: £180,667.98
- Premises: £69,948.55
- Transport: £3,651.22
- Total expenditure: £254,267.76

- Adults: £12.3m
- Children: £8.1m
- Total: £20.5m
`,
    );
  });

  it('leaves alone what is no sum of its items', () => {
    const lists = [
      ['Budget: £5.0m', 'Forecast: £6.0m', 'Total variance: £1.0m'],
      ['Adults: £12.3m', 'Children: no change', 'Total: £20.9m'],
      ['Adults: £12.3m, and £1m of grant', 'Children: £8.1m', 'Total: £20.9m'],
      ['Adults: £12.3m', 'Less income: £8.1m', 'Total: £20.9m'],
      ['Adults: about £12.3m', 'Children: £8.1m', 'Total: £20.9m'],
      ['Adults: £12.3m', 'Children: 412 places', 'Total: £12.9m'],
      ['Adults: £12.3m', 'Total: £12.9m'],
    ];
    assertClean(RULE, ...lists.map((items) => items.map((item) => `- ${item}\n`).join('')));
  });

  it('follows what is typed in the other items, and what is taken out between them', () => {
    const text = `${HEADER}- Adults: £12.3m\n- Children: £8.1m\n\nAnd these:\n\n- Roads: £3.2m\n- Parks: £1.1m\n- Total: £25.9m\n`;
    const analysis = open(text);
    const messages = (): string[] => check(analysis).flatMap(({ rule, message }) => (rule === RULE ? [message] : []));
    const replace = (before: string, after: string): void => {
      const at = analysis.document.text.indexOf(before);
      analysis.edit(at, at + before.length, after);
    };
    assert.deepEqual(messages(), []);
    replace('And these:\n\n', '');
    assert.deepEqual(messages(), ['The 4 items above add up to £24.7m, not £25.9m.']);
    replace('8.1m', '9.3m');
    assert.deepEqual(messages(), []);
    replace('Roads: £3.2m', 'Roads: £3.9m');
    assert.deepEqual(messages(), ['The 4 items above add up to £26.6m, not £25.9m.']);
    replace('- Roads: £3.9m\n', '');
    assert.deepEqual(messages(), ['The 3 items above add up to £22.7m, not £25.9m.']);
  });
});
