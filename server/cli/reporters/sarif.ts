/** SARIF 2.1.0 (OASIS), which code-scanning services and editors read. Columns count UTF-16 units from one. */
import type { Finding } from '../../checks/finding.ts';
import { ruleInfos as rules } from '../../checks/registry.ts';
import type { Severity } from '../../model/settings.ts';
import { encodePath } from '../../workspace/uri.ts';
import type { CheckedReport, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import type { Problem } from '../problem.ts';
import { rulePage } from '../rule-pages.ts';
import type { SourceText } from '../source-text.ts';
import { Fingerprints } from './fingerprint.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Paths are relative to it; where it is stays with whoever ran the check. */
const base = '%SRCROOT%';

export function reportSarif(outcome: Outcome): string {
  const ids = ruleIds(outcome);
  const fingerprints = new Fingerprints();
  const run = {
    tool: {
      driver: {
        name: 'Crosscast',
        semanticVersion: outcome.version,
        rules: ids.map(describeRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { description: { text: 'The folder that Crosscast was run in.' } } },
    invocations: [invocation(outcome)],
    artifacts: outcome.reports.map(({ path }) => ({ location: location(path), encoding: 'utf-8' })),
    results: outcome.reports.flatMap((report, artifact) =>
      report.findings.map((finding) => ({
        ruleId: finding.rule,
        ruleIndex: ids.indexOf(finding.rule),
        level: levels[finding.severity],
        message: { text: [finding.message, ...finding.details].join('\n') },
        locations: [
          { physicalLocation: physical({ ...location(report.path), index: artifact }, report.source, finding) },
        ],
        ...relatedLocations(finding, report, outcome),
        ...fixes(finding, report),
        partialFingerprints: { 'crosscastFinding/v1': fingerprints.of(finding, report) },
      })),
    ),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** All rules that there are, and those of findings that no rule reports, such as a suppression without a use. */
function ruleIds(outcome: Outcome): string[] {
  const found = outcome.reports.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  return [...new Set([...rules.map(({ id }) => id), ...found])];
}

function describeRule(id: string): object {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) return { id };
  const page = rulePage(id);
  return {
    id,
    name: id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.description },
    help: page === undefined ? { text: rule.description } : { text: page, markdown: page },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function invocation({ exitCode, problems }: Outcome): object {
  const notifications = (wanted: boolean) =>
    problems.filter(({ about }) => (about === 'configuration') === wanted).map(notification);
  return {
    executionSuccessful: problems.length === 0,
    exitCode,
    toolExecutionNotifications: notifications(false),
    toolConfigurationNotifications: notifications(true),
  };
}

function notification({ path, line, message }: Problem): object {
  const region = line === undefined ? {} : { region: { startLine: line } };
  const places = path === undefined ? [] : [{ physicalLocation: { artifactLocation: location(path), ...region } }];
  return { level: 'error', message: { text: message }, locations: places };
}

function relatedLocations(finding: Finding, report: CheckedReport, outcome: Outcome): object {
  if (finding.related.length === 0) return {};
  const relatedLocations = finding.related.map(({ uri, start, end, message }, id) => {
    const source = uri === undefined ? report.source : outcome.sourceOf(uri);
    const place = location(uri === undefined ? report.path : outcome.pathOf(uri));
    const physicalLocation = source ? physical(place, source, { start, end }) : { artifactLocation: place };
    return { id, physicalLocation, message: { text: message } };
  });
  return { relatedLocations };
}

function fixes(finding: Finding, { source, path }: CheckedReport): object {
  if (finding.fixes.length === 0) return {};
  const fixes = finding.fixes.map(({ title, edits }) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: location(path),
        replacements: edits.map((edit) => ({
          deletedRegion: region(source, edit),
          ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }),
        })),
      },
    ],
  }));
  return { fixes };
}

function location(path: string): { uri: string; uriBaseId: string } {
  return { uri: encodePath(path), uriBaseId: base };
}

function physical(artifactLocation: object, source: SourceText, span: { start: number; end: number }): object {
  return { artifactLocation, region: region(source, span) };
}

function region(source: SourceText, span: { start: number; end: number }): object {
  const start = placeOf(source, span.start);
  const end = placeOf(source, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
