/**
 * JUnit XML, as Jenkins and most build servers read it: a suite for each report. Errors and warnings are failures; a
 * report that could not be checked is an error; what is only for information is in the output of a passing test.
 */
import type { Finding } from '../../checks/finding.ts';
import { characterColumn, placeOf } from '../place.ts';
import type { CheckedReport, Outcome } from '../outcome.ts';
import { problemText } from '../problem.ts';
import type { Problem } from '../problem.ts';

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

export function reportJunit(outcome: Outcome): string {
  const suites = [...outcome.reports.map(suiteOf), ...outcome.problems.map(brokenSuite)];
  const sum = (key: 'tests' | 'failures' | 'errors') => suites.reduce((total, suite) => total + suite[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="crosscast" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}">`,
    ...suites.flatMap((suite) => suite.lines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(report: CheckedReport): Suite {
  const cases = report.findings.map((finding) => caseOf(finding, report));
  if (cases.length === 0) cases.push(`    <testcase name="no findings" classname="${escape(report.path)}"/>`);
  const failures = report.findings.filter(fails).length;
  const tests = cases.length;
  const opening = `  <testsuite name="${escape(report.path)}" tests="${tests}" failures="${failures}" errors="0">`;
  return { tests, failures, errors: 0, lines: [opening, ...cases, '  </testsuite>'] };
}

function caseOf(finding: Finding, { source, path }: CheckedReport): string {
  const place = placeOf(source, finding.start);
  const where = `line ${place.line}, column ${characterColumn(source, place)}`;
  const text = [`${path}:${place.line}`, finding.message, ...finding.details].join('\n');
  const opening = `    <testcase name="${escape(`${finding.rule} (${where})`)}" classname="${escape(path)}">`;
  const body = fails(finding)
    ? `<failure type="${finding.severity}" message="${escape(finding.message)}">${escape(text)}</failure>`
    : `<system-out>${escape(text)}</system-out>`;
  return `${opening}${body}</testcase>`;
}

function brokenSuite(problem: Problem): Suite {
  const name = escape(problem.path ?? 'crosscast');
  const message = escape(problemText(problem));
  const lines = [
    `  <testsuite name="${name}" tests="1" failures="0" errors="1">`,
    `    <testcase name="can be checked" classname="${name}"><error type="${problem.about}" message="${message}"/></testcase>`,
    '  </testsuite>',
  ];
  return { tests: 1, failures: 0, errors: 1, lines };
}

function fails({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** For text and attributes; characters that XML 1.0 cannot hold at all become a replacement character. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"'\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
