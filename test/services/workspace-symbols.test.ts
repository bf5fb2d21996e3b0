import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/services/workspace-symbols.ts';
import { onFixture } from './fixture.ts';

const source = `@report "Improvement plan"

# The financial position

@table finance "Month 4 position"
  | | Revised Budget {budget} |
  |---|---|
  | Children in Care | 12 |

It was [£1.4m as new_demand].
// file: march.council
@report "Finance update"

@figure pressure "Pressure on placements" = £13m
`;

function finds(query: string, ...expected: string[]): void {
  onFixture(`finds '${query}'`, source, (fixture) => {
    const found = workspaceSymbols(fixture.workspace, query);
    assert.deepEqual(
      found.map(({ name, containerName }) => `${name}${containerName === undefined ? '' : ` | ${containerName}`}`),
      expected,
    );
  });
}

describe('workspace symbols', () => {
  finds('new_demand', 'new_demand | Improvement plan');
  finds('placements', 'Pressure on placements | pressure · Finance update');
  finds('pressure', 'Pressure on placements | pressure · Finance update');
  finds('finance', 'finance | Month 4 position · Improvement plan', 'Finance update');
  finds('chincare', 'Children in Care | children_in_care · Month 4 position');
  finds('budget', 'budget | Revised Budget · Month 4 position');
  finds('zzz');

  onFixture('lists everything but rows for an empty query', source, (fixture) => {
    assert.deepEqual(
      workspaceSymbols(fixture.workspace, '').map(({ name }) => name),
      [
        'Improvement plan',
        'The financial position',
        'Month 4 position',
        'new_demand',
        'Finance update',
        'Pressure on placements',
      ],
    );
  });

  onFixture('leads to the place', source.replace('new_demand', '«new_demand»'), (fixture) => {
    const [found] = workspaceSymbols(fixture.workspace, 'new_demand');
    assert.deepEqual(found?.location, { uri: fixture.uri, range: fixture.range });
  });
});
