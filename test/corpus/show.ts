/** Shows a converted table or statement to a person: its text, what was expected of it and what came out, and every cell that was judged. */
import type { CorpusClaim, VerifiedTable } from './corpus.ts';
import type { ClaimJudgement } from './judge-claim.ts';
import type { Judgement } from './judge.ts';

/** The text, and expected beside actual. */
export function showJudgement(judgement: Judgement, expected: VerifiedTable | undefined, all = false): string {
  const { conversion, found, outcomes, others, complaints } = judgement;
  const parts = [conversion.text, compared(expected, found)];
  const notable = all ? outcomes : outcomes.filter(({ verdict }) => verdict !== 'exact' && verdict !== 'rounding');
  const rows = notable.map((each) => [
    each.verdict,
    each.cell,
    each.printed,
    each.computed,
    each.difference,
    each.rule,
    each.reason,
  ]);
  if (rows.length > 0) {
    parts.push(columns([['verdict', 'cell', 'printed', 'computed', 'difference', 'rule', 'why'], ...rows]));
  }
  if (others.length > 0) {
    parts.push(
      'Stated by no check:',
      columns(others.map(({ verdict, cell, printed, reason }) => [verdict, cell, printed, reason])),
    );
  }
  for (const { rule, reason } of conversion.unexpressed) parts.push(`Not expressed: ${rule}\n  ${reason}`);
  for (const { severity, rule, message } of complaints) parts.push(`${severity} ${rule}: ${message}`);
  return `${parts.join('\n\n')}\n`;
}

/** A statement's calculation, what it became, and expected beside actual. */
export function showClaim(claim: CorpusClaim, { conversion, verdict, findings }: ClaimJudgement): string {
  const lines = [`${claim.id}: ${claim.text}`, `calculation: ${JSON.stringify(claim.calculation ?? {})}`];
  lines.push(conversion.kind === 'none' ? conversion.reason : (conversion.text.trim().split('\n').at(-1) ?? ''));
  lines.push(`expected ${claim.verdict}, actual ${verdict === '' ? 'nothing' : verdict}`);
  for (const { severity, rule, message } of findings) lines.push(`${severity} ${rule}: ${message}`);
  return `${lines.join('\n')}\n`;
}

function compared(expected: VerifiedTable | undefined, found: VerifiedTable): string {
  const counts = (of: VerifiedTable | undefined): string[] =>
    of === undefined
      ? ['?', '', '', '', '']
      : [of.verdict, of.checked, of.exact, of.withinRounding, of.out].map(String);
  const head = ['', 'verdict', 'checked', 'exact', 'within rounding', 'out'];
  const lines = [head, ['expected', ...counts(expected)], ['actual', ...counts(found)]];
  const list = (name: string, of: VerifiedTable | undefined): string[][] =>
    (of?.outList ?? []).map((out) => [name, out.cell, out.printed, out.computed, out.difference]);
  const outs = [...list('expected out', expected), ...list('actual out', found)];
  return [columns(lines), ...(outs.length > 0 ? [columns(outs)] : [])].join('\n\n');
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
