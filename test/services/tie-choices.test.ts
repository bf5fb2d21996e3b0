/** What a figure in a sentence may be tied to, in the order in which an author would choose. */
import assert from 'node:assert/strict';
import { tieChoices } from '../../server/services/tie-choices.ts';
import { onFixture } from './fixture.ts';

const report = (sentence: string): string => `@report "R"
  period: 2024/25 month 4

${sentence}

@table finance "Finance"
  unit: £k
  | Service {service} | Budget {budget} | Reserves {reserves} | Variance {variance} |
  |-------------------|----------------:|--------------------:|--------------------:|
  | Care {care}       |          41,300 |                   0 |              12,087 |
  | Fieldwork {field} |          11,615 |                   - |                 673 |
`;

describe('the choices for tying a figure', () => {
  onFixture(
    'begin with what has the same digits when none agrees, and end with nil',
    report('It is $0£12.087.'),
    (fixture) => {
      const choices = tieChoices(fixture, fixture.position)?.choices ?? [];
      assert.equal(choices[0]?.name, 'finance.care.variance');
      assert.ok(choices.every(({ agrees }) => !agrees));
      const last = choices.slice(-2).map(({ name }) => name);
      assert.deepEqual(last.sort(), ['finance.care.reserves', 'finance.field.reserves']);
    },
  );

  onFixture('begin with nil for a figure that is nil', report('There is $0£0 of reserves.'), (fixture) => {
    const [first] = tieChoices(fixture, fixture.position)?.choices ?? [];
    assert.deepEqual([first?.name.endsWith('reserves'), first?.agrees], [true, true]);
  });
});
