/** What the model makes of a converted statement: whether its figure holds, and what would be reported. */
import { check } from '../../server/checks/check.ts';
import type { Finding } from '../../server/checks/finding.ts';
import { isZero } from '../../server/figures/decimal.ts';
import { analyse, tiesOf } from './analyse.ts';
import { convertClaim } from './convert-claim.ts';
import type { ClaimConversion } from './convert-claim.ts';
import type { CorpusClaim } from './corpus.ts';

export interface ClaimJudgement {
  readonly conversion: ClaimConversion;
  /** In the words of the corpus; empty when nothing could be decided. */
  readonly verdict: string;
  readonly findings: readonly Finding[];
}

const VERDICTS: Readonly<Record<string, string>> = { exact: 'exact', rounding: 'within_rounding', fails: 'out' };

export function judgeClaim(claim: CorpusClaim): ClaimJudgement {
  const conversion = convertClaim(claim);
  if (conversion.kind === 'none') return { conversion, verdict: '', findings: [] };
  const analysis = analyse(conversion.text);
  const assertions = analysis.document.blocks.flatMap((block) => analysis.linksOf(block).assertion ?? []);
  const [made] = [...tiesOf(analysis).filter(({ how }) => how === 'hand'), ...assertions];
  const verdict = VERDICTS[made?.verdict ?? ''] ?? '';
  const isExact = made?.difference !== undefined && isZero(made.difference);
  return {
    conversion,
    verdict: verdict === 'exact' && !isExact ? 'within_rounding' : verdict,
    findings: check(analysis),
  };
}
