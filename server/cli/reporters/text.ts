/** For people: each finding with its line, the figures behind it, the places it concerns and the fix it offers. */
import type { Finding, Related } from '../../checks/finding.ts';
import type { Severity } from '../../model/settings.ts';
import { countFindings, countFixable, severities } from '../outcome.ts';
import type { CheckedReport, Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import { harmless } from '../plain-text.ts';
import { characterColumn, lineText, placeOf } from '../place.ts';
import type { SourceText } from '../source-text.ts';
import { excerptOf } from './excerpt.ts';

const colours: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

const margin = '    ';

/** All findings in the order of the text, and one line that sums them up. */
export function reportText(outcome: Outcome, paint: Paint): string {
  const blocks = outcome.reports.flatMap((report) =>
    report.findings.map((finding) => describe(finding, report, outcome, paint).join('\n')),
  );
  return [...blocks, summary(outcome, paint)].join('\n\n') + '\n';
}

function describe(finding: Finding, report: CheckedReport, outcome: Outcome, paint: Paint): string[] {
  const { source, path } = report;
  const colour = colours[finding.severity];
  const place = paint('bold', harmless(placeText(path, source, finding.start)));
  const severity = paint(colour, finding.severity);
  const lines = [`${place}: ${severity}: ${harmless(finding.message)} ${paint('dim', `[${finding.rule}]`)}`];
  const shown = excerpt(source, finding);
  if (shown !== undefined) {
    lines.push(margin + shown.line);
    lines.push(margin + ' '.repeat(shown.indent) + paint(colour, '^'.repeat(shown.marked)));
  }
  for (const detail of finding.details) lines.push(...detail.split(/\r?\n/).map((line) => margin + harmless(line)));
  for (const related of finding.related) {
    lines.push(`${margin}${harmless(relatedText(related, report, outcome))}`);
  }
  for (const { title } of finding.fixes) lines.push(`${margin}${paint('green', 'fix:')} ${harmless(title)}`);
  return lines;
}

function excerpt(source: SourceText, finding: Finding): ReturnType<typeof excerptOf> | undefined {
  const start = placeOf(source, finding.start);
  const end = placeOf(source, Math.max(finding.start, finding.end));
  const line = lineText(source, finding.start);
  if (line.trim() === '') return undefined;
  // Of a span over several lines, the first is shown.
  return excerptOf(line, start.column - 1, end.line === start.line ? end.column - 1 : line.trimEnd().length);
}

function relatedText({ uri, start, message }: Related, report: CheckedReport, outcome: Outcome): string {
  const source = uri === undefined ? report.source : outcome.sourceOf(uri);
  const path = uri === undefined ? report.path : outcome.pathOf(uri);
  return `${source === undefined ? path : placeText(path, source, start)} ${message}`;
}

function placeText(path: string, source: SourceText, offset: number): string {
  const place = placeOf(source, offset);
  return `${path}:${place.line}:${characterColumn(source, place)}`;
}

const nouns: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['for information', 'for information'],
  hint: ['hint', 'hints'],
};

function summary(outcome: Outcome, paint: Paint): string {
  const { reports, fixed } = outcome;
  const sentences: string[] = [];
  if (fixed) {
    const what = `${counted(fixed.findings, 'finding', 'findings')} in ${counted(fixed.reports, 'report', 'reports')}`;
    sentences.push(fixed.findings === 0 ? 'Nothing to fix.' : `Fixed ${what}.`);
  }
  const counts = countFindings(reports);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (reports.length === 0) {
    sentences.push('No report was checked.');
  } else if (all === 0) {
    sentences.push(
      paint(
        outcome.exitCode === 0 ? 'green' : 'yellow',
        `No findings in ${counted(reports.length, 'report', 'reports')}.`,
      ),
    );
  } else {
    const concerned = reports.filter(({ findings }) => findings.length > 0).length;
    const kinds = severities
      .filter((severity) => counts[severity] > 0)
      .map((severity) => paint(colours[severity], counted(counts[severity], ...nouns[severity])));
    const where = `${concerned} of ${counted(reports.length, 'report', 'reports')}`;
    sentences.push(`${counted(all, 'finding', 'findings')} in ${where} (${kinds.join(', ')})`);
  }
  const fixable = countFixable(reports);
  if (fixable > 0) sentences.push(`${fixable} can be fixed with --fix.`);
  const unread = new Set(outcome.problems.filter(({ about }) => about !== 'configuration').map(({ path }) => path))
    .size;
  if (unread > 0) sentences.push(`${counted(unread, 'file or folder', 'files or folders')} could not be checked.`);
  return sentences.join('\n');
}

/** With commas by hand: `toLocaleString` would load all of the locale data, which takes as long as a short report. */
function counted(count: number, one: string, many: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
}
