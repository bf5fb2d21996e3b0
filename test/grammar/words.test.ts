/** Names from labels, and the nearest word to a slip of the pen. */

import assert from 'node:assert/strict';

import { isId, toId } from '../../grammar/identifier.ts';
import { distance, nearest } from '../../grammar/nearest.ts';

describe('names from labels', () => {
  it('are the label in snake_case', () => {
    const names: [string, string][] = [
      ['Children in Care', 'children_in_care'],
      ['2024/25', '2024_25'],
      ['2024-25', '2024_25'],
      ["Children's Services", 'childrens_services'],
      ['Children’s Services- Integration', 'childrens_services_integration'],
      ['Fieldwork & Family Support', 'fieldwork_family_support'],
      ['Variance M04', 'variance_m04'],
      ['Café', 'cafe'],
      ['  Total:  ', 'total'],
      ['%', 'percent'],
      ['£', 'pounds'],
      ['', ''],
      ['—', ''],
    ];
    for (const [label, id] of names) {
      assert.equal(toId(label), id, label);
    }
  });

  it('are told from other words', () => {
    assert.ok(['care', '2024_25', 'a1', 'café', '2024', 'Budget'].every(isId));
    assert.ok(!['', 'a b', 'a-b', 'a.b', '£k', '%', '12'].some(isId));
  });
});

describe('the nearest word', () => {
  it('is the one with the fewest slips', () => {
    assert.equal(nearest('untis', ['at', 'unit', 'note']), 'unit');
    assert.equal(nearest('tabel', ['table', 'demand']), 'table');
    assert.equal(nearest('RECOMEND', ['recommend', 'resolved']), 'recommend');
    assert.equal(nearest('subtotl', ['total', 'subtotal']), 'subtotal');
  });

  it('is none if all are far', () => {
    assert.equal(nearest('purpose', ['unit', 'note']), undefined);
    assert.equal(nearest('x', ['y']), undefined);
    assert.equal(nearest('', ['of']), undefined);
  });

  it('counts a letter left out, put in, changed or swapped as one', () => {
    assert.equal(distance('unit', 'unit'), 0);
    assert.equal(distance('unt', 'unit'), 1);
    assert.equal(distance('uniit', 'unit'), 1);
    assert.equal(distance('unat', 'unit'), 1);
    assert.equal(distance('uint', 'unit'), 1);
    assert.equal(distance('', 'unit'), 4);
  });
});
