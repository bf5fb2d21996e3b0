/**
 * For programs: one JSON document, described by schema/crosscast.findings.schema.json. Keys are only ever added; when the
 * meaning of one changes, `version` goes up. Lines and columns count from one, columns and offsets in UTF-16 units.
 */
import type { Finding } from '../../checks/finding.ts';
import { countFindings, countFixable } from '../outcome.ts';
import type { CheckedReport, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import type { SourceText } from '../source-text.ts';

const version = 1;

export function reportJson(outcome: Outcome): string {
  const { reports } = outcome;
  const counts = countFindings(reports);
  const document = {
    version,
    tool: { name: 'crosscast', version: outcome.version },
    summary: {
      reports: reports.length,
      reportsWithFindings: reports.filter(({ findings }) => findings.length > 0).length,
      errors: counts.error,
      warnings: counts.warning,
      information: counts.information,
      hints: counts.hint,
      fixable: countFixable(reports),
      ...(outcome.fixed === undefined ? {} : { fixed: outcome.fixed.findings }),
    },
    reports: reports.map((report) => ({
      path: report.path,
      findings: report.findings.map((finding) => findingJson(finding, report, outcome)),
    })),
    problems: outcome.problems.map(({ about, path, line, message }) => ({ about, path, line, message })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function findingJson(finding: Finding, { source }: CheckedReport, outcome: Outcome): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    details: finding.details,
    ...spanJson(source, finding),
    related: finding.related.map(({ uri, message, ...span }) => {
      const other = uri === undefined ? source : outcome.sourceOf(uri);
      return {
        ...(uri === undefined ? {} : { path: outcome.pathOf(uri) }),
        message,
        ...(other === undefined ? {} : spanJson(other, span)),
      };
    }),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ ...spanJson(source, edit), text: edit.text })),
    })),
  };
}

function spanJson(source: SourceText, { start, end }: { start: number; end: number }): object {
  return { start: placeOf(source, start), end: placeOf(source, end) };
}
