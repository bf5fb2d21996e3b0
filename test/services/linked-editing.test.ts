import assert from 'node:assert/strict';
import { linkedEditingAt } from '../../server/services/linked-editing.ts';
import { onFixture } from './fixture.ts';

/** The marked ranges change along with the name at the cursor. */
function links(title: string, source: string): void {
  onFixture(title, source, (fixture) => {
    const found = linkedEditingAt(fixture, fixture.position);
    assert.deepEqual(found?.ranges ?? [], fixture.file.ranges);
  });
}

describe('linked editing', () => {
  links('changes the uses of a table along', '@table «fin$0ance» "F"\n  | Care | 1 |\n\n[1 = «finance».care]');
  links('changes the uses of a named figure along', '[£1m as «co$0st»] and [£2m = 2 * «cost»]');
  links('changes the uses of a row along', '@table t "T"\n  | Care {«ki$0ds»} | 1 |\n\n[1 = t.«kids»]');
  links('changes nothing along from a use', '@table finance "F"\n  | Care | 1 |\n\n[1 = fin$0ance.care]');
  links('changes nothing along with a label', '@table t "T"\n  | Ca$0re | 1 |\n\n[1 = t.care]');
  links('changes nothing along when there are no uses', '@table fin$0ance "F"\n  | Care | 1 |\n');
  links(
    'leaves a name alone that other reports use',
    '@figure co$0st "C" = £1m\n\n[£1m = cost]\n// file: m.council\n@minutes "M"\n  of: report.council\n\n[£1m = report.cost]',
  );
});
