/**
 * Statements of published reports with the arithmetic that they claim, written as tied figures: what holds exactly gives no
 * finding, what holds by rounding gives no error, and what does not hold is reported.
 */
import assert from 'node:assert/strict';
import { convertClaim } from './convert-claim.ts';
import { corpusFiles } from './corpus.ts';
import { judgeClaim } from './judge-claim.ts';
import type { ClaimJudgement } from './judge-claim.ts';
import { showClaim } from './show.ts';

const files = corpusFiles();

/** Statements that cannot be written as a calculation, and why: other rules may have something to say about them. */
const NO_CALCULATION: Readonly<Record<string, string>> = {
  '09-brighton-children-tbm c02': 'Assumptions about demand, with nothing to compare them with.',
  '09-brighton-children-tbm c06': 'A date that may have been carried forward from another report.',
  '13-lancashire-fire-monitoring c06': 'A date outside the financial year that is named beside it.',
  '13-lancashire-fire-monitoring c07':
    'The assumption that it is compared with is not printed; 1% means one percentage point.',
  '13-lancashire-fire-monitoring c19': 'A heading of the year before.',
  '13-lancashire-fire-monitoring c22': 'Two parts of a sum that is not printed.',
  '15-rotherham-budget-and-childrens c05': 'An impossible year.',
  '15-rotherham-budget-and-childrens c13': 'A share of a total that is not printed.',
  '15-rotherham-budget-and-childrens c21': 'A figure that cannot be read: £6879,000.',
  '15-rotherham-budget-and-childrens c22': 'An overspend and its cause: only whether the word fits.',
  '21-south-staffordshire-tax-base c02': 'The wrong year of an Act.',
  '25-surrey-monthly-budget-decisions c08': 'One of the two parts of the sum is not printed.',
  '25-surrey-monthly-budget-decisions c10': 'A sign and a word that say the same.',
  '27-portsmouth-children-monitoring c01': 'A figure in the wrong unit: £4.170k.',
  '27-portsmouth-children-monitoring c02': 'A change from a figure that is not printed.',
  '27-portsmouth-children-monitoring c06': 'A fractional head-count, which an average may be.',
  '27-portsmouth-children-monitoring c08': 'A wrong heading.',
};

for (const file of files) {
  const claims = file.claims.filter(({ calculation }) => calculation !== undefined);
  if (claims.length === 0) continue;
  describe(`corpus: statements of ${file.name}`, () => {
    for (const claim of claims) {
      it(`${claim.id} ${claim.text}`, () => {
        const judged = judgeClaim(claim);
        if (judged.verdict !== claim.verdict || !isReported(judged)) assert.fail(`\n${showClaim(claim, judged)}`);
      });
    }
  });
}

/** Whether what is reported fits the verdict: nothing at all, no error, or the figure. */
function isReported({ conversion, verdict, findings }: ClaimJudgement): boolean {
  if (verdict === 'exact') return findings.length === 0;
  if (verdict !== 'out') return findings.every(({ severity }) => severity !== 'error' && severity !== 'warning');
  const wanted = conversion.kind === 'text' && conversion.by === 'check' ? 'reconcile/assertion' : 'consistency/tie';
  return findings.some(({ rule }) => rule === wanted);
}

describe('corpus: what its statements are', () => {
  const claims = files.flatMap((file) => file.claims.map((claim) => ({ name: `${file.name} ${claim.id}`, claim })));

  it('is all looked at', () => {
    const tally: Record<string, number> = {};
    for (const { claim } of claims) tally[claim.verdict] = (tally[claim.verdict] ?? 0) + 1;
    assert.deepEqual(tally, { exact: 51, within_rounding: 15, out: 11, 'not arithmetic': 17 });
  });

  it('is a calculation, but for those that are known not to be', () => {
    const none = claims.filter(({ claim }) => convertClaim(claim).kind === 'none').map(({ name }) => name);
    assert.deepEqual(none, Object.keys(NO_CALCULATION));
  });
});
