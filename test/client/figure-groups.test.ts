/** What the Figures view shows, and in which order. */
import assert from 'node:assert/strict';
import { groupFigures } from '../../client/views/figure-groups.ts';
import type { FactMessage } from '../../server/protocol/messages.ts';

function fact(text: string, under: string, standing: FactMessage['standing']): FactMessage {
  const at = { line: 0, character: 0 };
  return { text, under, standing, label: '', value: '', unit: '', range: { start: at, end: at }, usedAt: [] };
}

const facts = [
  fact('£12.3m', 'Summary', 'tied'),
  fact('12,261', 'Finance', 'defined'),
  fact('12,087', 'Finance', 'failed'),
  fact('£0.3m', 'Summary', 'untied'),
  fact('19%', 'Demand', 'computed'),
];

const shown = (filter: 'all' | 'open') =>
  groupFigures(facts, filter).map(({ title, facts: each }) => [title, each.map(({ text }) => text)]);

describe('the Figures view', () => {
  it('groups figures by table and section, in the order of the text', () => {
    assert.deepEqual(shown('all'), [
      ['Summary', ['£12.3m', '£0.3m']],
      ['Finance', ['12,261', '12,087']],
      ['Demand', ['19%']],
    ]);
  });

  it('shows only what nothing vouches for or what does not agree, when asked to', () => {
    assert.deepEqual(shown('open'), [
      ['Finance', ['12,087']],
      ['Summary', ['£0.3m']],
    ]);
  });
});
