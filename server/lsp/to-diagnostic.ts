/** A finding as the editor's diagnostic. */
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Finding } from '../checks/finding.ts';
import type { ReportDocument } from '../model/report-document.ts';
import type { Severity } from '../model/settings.ts';
import { rangeBetween } from '../services/ranges.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  /** The editor shows places that have to do with a finding. */
  readonly relatedInformation: boolean;
  /** Where the pages of the rules are: a folder's URI with a slash at its end. */
  readonly rulePages?: string;
  /** Another document that a finding points to. */
  readonly documentOf: (uri: string) => ReportDocument | undefined;
  /** The editor's spelling of a document's URI. */
  readonly clientUri: (uri: string) => string;
}

export function toDiagnostic(finding: Finding, document: ReportDocument, options: DiagnosticOptions): Diagnostic {
  const { rulePages, relatedInformation } = options;
  const related = relatedInformation ? finding.related.flatMap((each) => relatedTo(each, document, options)) : [];
  return {
    range: rangeBetween(document, finding.start, finding.end),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'crosscast',
    message: [finding.message, ...finding.details].join('\n'),
    ...(rulePages === undefined
      ? {}
      : { codeDescription: { href: `${rulePages}${finding.rule.replace('/', '.')}.md` } }),
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function relatedTo(
  { uri, start, end, message }: Finding['related'][number],
  own: ReportDocument,
  { documentOf, clientUri }: DiagnosticOptions,
): DiagnosticRelatedInformation[] {
  const document = uri === undefined ? own : documentOf(uri);
  if (document === undefined) return [];
  return [{ location: { uri: clientUri(document.uri), range: rangeBetween(document, start, end) }, message }];
}
