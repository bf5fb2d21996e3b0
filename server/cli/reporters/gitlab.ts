/** GitLab: a Code Quality report, which merge requests compare with that of the target branch by fingerprint. */
import type { Severity } from '../../model/settings.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { Fingerprints } from './fingerprint.ts';

const severities: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

export function reportGitlab(outcome: Outcome): string {
  const fingerprints = new Fingerprints();
  const entries = outcome.reports.flatMap((report) =>
    report.findings.map((finding) => ({
      description: [finding.message, ...finding.details].join(' '),
      check_name: finding.rule,
      fingerprint: fingerprints.of(finding, report),
      severity: severities[finding.severity],
      location: {
        path: report.path,
        lines: {
          begin: placeOf(report.source, finding.start).line,
          end: placeOf(report.source, finding.end).line,
        },
      },
    })),
  );
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
