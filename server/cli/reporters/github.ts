/** GitHub Actions: workflow commands that become annotations on the lines of a change. */
import type { Finding } from '../../checks/finding.ts';
import type { Severity } from '../../model/settings.ts';
import type { CheckedReport, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { problemText } from '../problem.ts';

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function reportGithub(outcome: Outcome): string {
  const lines = outcome.reports.flatMap((report) => report.findings.map((finding) => annotation(finding, report)));
  const problems = outcome.problems.map((problem) => {
    const { path, line } = problem;
    const properties = { ...(path === undefined ? {} : { file: path }), ...(line === undefined ? {} : { line }) };
    return command('error', { ...properties, title: 'crosscast' }, problemText(problem));
  });
  return [...lines, ...problems].map((line) => `${line}\n`).join('');
}

function annotation(finding: Finding, { source, path }: CheckedReport): string {
  const start = placeOf(source, finding.start);
  const end = placeOf(source, finding.end);
  // GitHub ignores columns that are given for a span of several lines, and says so in the log.
  const columns =
    start.line === end.line ? { col: start.column, endColumn: Math.max(end.column, start.column + 1) } : {};
  const fixes = finding.fixes.map(({ title }) => `fix: ${title}`);
  return command(
    commands[finding.severity],
    { file: path, line: start.line, endLine: end.line, ...columns, title: finding.rule },
    [finding.message, ...finding.details, ...fixes].join('\n'),
  );
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  // Control characters would act on whoever reads the log on a terminal.
  const plain = text.replace(/[^\P{Cc}\t\r\n]/gu, '\uFFFD');
  return plain.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
