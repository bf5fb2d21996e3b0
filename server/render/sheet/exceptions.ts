/** Says how a report stands, in a sentence or two, and which of its findings keep it from being cleared. */
import type { CheckSheet, SheetFinding } from './sheet.ts';
import { listed } from '../../model/listed.ts';

const ORDER = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/** Errors first, then warnings; the rest are remarks. */
export function outstanding(findings: readonly SheetFinding[]): SheetFinding[] {
  const kept = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return kept.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** "All 23 sums and checks hold, 2 of them only within rounding. 3 of 48 figures in the text are tied to nothing." */
export function verdictText(sheet: CheckSheet): string {
  const { tables, checks, ties, untied, findings, waivers } = sheet;
  const sums = [...tables.flatMap(({ relations }) => relations), ...checks];
  const failing = sums.filter(({ verdict }) => verdict === 'fails').length;
  const rounded = sums.filter(({ verdict }) => verdict === 'rounding').length;
  const open = sums.filter(({ verdict }) => verdict === 'incomplete' || verdict === 'not-checked').length;
  const left = outstanding(findings).length;
  const broken = ties.filter(({ standing }) => standing === 'failed').length;
  const figures = ties.length + untied.length;
  const waived = waivers.reduce((sum, each) => sum + each.findings.length, 0);
  return [
    ...(left === 0 ? [] : [`${countOf(left, 'finding')} ${left === 1 ? 'is' : 'are'} outstanding.`]),
    sumsText(sums.length, failing, rounded, open),
    ...(figures === 0
      ? []
      : [
          `Of ${countOf(figures, 'figure')} in the text, ${ties.length - broken} ${agree(ties.length - broken)} with what ${ties.length - broken === 1 ? 'it repeats' : 'they repeat'}, ${broken} ${broken === 1 ? 'does' : 'do'} not, and ${untied.length} ${untied.length === 1 ? 'is' : 'are'} tied to nothing.`,
        ]),
    ...(waived === 0 ? [] : [`${countOf(waived, 'finding')} ${waived === 1 ? 'was' : 'were'} waived.`]),
  ].join(' ');
}

function sumsText(all: number, failing: number, rounded: number, open: number): string {
  if (all === 0) return 'The report has no sums to cast.';
  const rounding = rounded === 0 ? '' : `, ${rounded} of them only within rounding`;
  if (failing + open === 0) return `${all === 1 ? 'The one sum holds' : `All ${all} sums and checks hold`}${rounding}.`;
  const hold = all - failing - open;
  const parts = [
    `${hold} hold${rounding}`,
    ...(failing === 0 ? [] : [`${failing} ${failing === 1 ? 'does' : 'do'} not`]),
    ...(open === 0 ? [] : [`${open} could not be checked`]),
  ];
  return `Of ${countOf(all, 'sum and check', 'sums and checks')}, ${listed(parts)}.`;
}

function agree(count: number): string {
  return count === 1 ? 'agrees' : 'agree';
}

function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
