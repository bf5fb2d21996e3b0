/** What minutes start with: what was recommended, turned into what may have been resolved where that is plain. */
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/model/english-council.ts';
import { newMinutes } from '../../server/services/draft/new-minutes.ts';
import { onFixture } from './fixture.ts';

const cases: readonly (readonly [recommended: string, resolved: string])[] = [
  ['notes the report and progress to date.', 'The report and progress to date be noted.'],
  ['approves the proposed investment of £14.7 million;', 'The proposed investment of £14.7 million be approved.'],
  ['agree the budget, and', 'The budget be agreed.'],
  ['delegates the decisions to the Director.', 'delegates the decisions to the Director.'],
  ['approves the plan and delegate its delivery.', 'approves the plan and delegate its delivery.'],
  ['notes that the forecast is £12.3m.', 'notes that the forecast is £12.3m.'],
];

describe('new minutes', () => {
  for (const [recommended, resolved] of cases) {
    onFixture(`resolve “${recommended}”`, `@report "R"\n\n@recommend Cabinet\n  1. ${recommended}\n`, (fixture) => {
      const text = newMinutes(fixture.analysis, 'r.council', defaultSettings.profile);
      assert.ok(text.includes(`  1. ${resolved}`), text);
    });
  }

  onFixture('note a report that recommends nothing', '@report "R"\n  body: Cabinet\n', (fixture) => {
    const text = newMinutes(fixture.analysis, 'r.council', defaultSettings.profile);
    assert.match(text, /@resolved\r?\n {2}1\. The report be noted\./);
  });
});
