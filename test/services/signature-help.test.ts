/** What a function takes, as an author sees it while filling its brackets. */
import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/services/signature-help.ts';
import { onFixture, sampleFixture } from './fixture.ts';

/** The signature with the active parameter in brackets of its own: `change(from, «to»)`. */
function shows(title: string, source: string, expected: string | undefined): void {
  onFixture(title, source, (fixture) => {
    const help = signatureHelp(fixture, fixture.position);
    const [signature] = help?.signatures ?? [];
    const active = signature?.parameters?.[help?.activeParameter ?? 0]?.label;
    if (signature === undefined || !Array.isArray(active)) {
      assert.equal(undefined, expected);
      return;
    }
    const { label } = signature;
    const [from, to] = active;
    assert.equal(`${label.slice(0, from)}«${label.slice(from, to)}»${label.slice(to)}`, expected);
  });
}

describe('signature help', () => {
  shows('starts with the first parameter', '[= change($0)]', 'change(«from», to)');
  shows('goes on with the second', '[= change(a, $0)]', 'change(from, «to»)');
  shows('stays with the last of any number', '[= sum(a, b, $0)]', 'sum(«figure, …»)');
  shows('takes the innermost function', '[= sum(a, percent(b, $0))]', 'percent(part, «whole»)');
  shows('comes back to the outer function', '[= percent(sum(a, b), $0)]', 'percent(part, «whole»)');
  shows('looks through plain brackets', '[= round((a + b) / (c$0), 1)]', 'round(«figure», places)');
  shows('knows a comma between thousands', '[= percent(1,234$0)]', 'percent(«part», whole)');
  shows('works in a bracket that is not closed yet', '[19% = percent(mash.referrals, $0', 'percent(part, «whole»)');
  shows('works in a check', '@check round($0', 'round(«figure», places)');
  shows('works over two lines', '@check\n  percent(a,\n    $0', 'percent(part, «whole»)');
  shows('works in a table’s check', '@table t "T"\n  check: a = max(b, $0', 'max(«figure, …»)');
  shows('works in an @figure', '@figure f "F" = abs($0', 'abs(«figure»)');
  shows('is silent outside functions', '[= (a + $0)]', undefined);
  shows('is silent in prose', 'The sum (of $0 all)', undefined);
  shows('is silent for unknown functions', '[= summe($0)]', undefined);

  it('never throws', () => {
    const fixture = sampleFixture('october-2024/report.council');
    const { document } = fixture.analysis;
    for (let offset = 0; offset <= document.length; offset += 11) signatureHelp(fixture, document.positionAt(offset));
  });
});
