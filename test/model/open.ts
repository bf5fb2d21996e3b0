/** Opens texts as reports that know each other by their paths, for tests of the model and the checks. */
import { check } from '../../server/checks/check.ts';
import type { Finding } from '../../server/checks/finding.ts';
import { Analysis } from '../../server/model/analysis.ts';
import type { Library } from '../../server/model/analysis.ts';
import { defaultSettings } from '../../server/model/english-council.ts';
import { ReportDocument } from '../../server/model/report-document.ts';
import { readCsv } from '../../server/workspace/source/csv.ts';
import type { Settings } from '../../server/model/settings.ts';

/** The first file is the one that is looked at; the others are there to be used by it. */
export function open(files: Readonly<Record<string, string>> | string, settings: Settings = defaultSettings): Analysis {
  const texts = typeof files === 'string' ? { 'report.council': files } : files;
  const opened = new Map<string, Analysis>();
  const library: Library = {
    find(_from, path) {
      const text = texts[path];
      if (text === undefined) return undefined;
      let analysis = opened.get(path);
      if (analysis === undefined) {
        analysis = new Analysis(new ReportDocument(path, text), settings, library);
        opened.set(path, analysis);
      }
      return analysis;
    },
    source(_from, path) {
      const text = texts[path];
      if (text === undefined) return { kind: 'fault', missing: true, message: 'no such file' };
      return { kind: 'file', file: readCsv(new TextEncoder().encode(text), false) };
    },
  };
  const first = library.find('', Object.keys(texts)[0] ?? '');
  if (first === undefined) throw new Error('no file given');
  return first;
}

/** `rule «text it points at» message`, one line a finding. */
export function describeFindings(analysis: Analysis): string[] {
  return check(analysis).map((finding) => `${finding.rule} «${textOf(analysis, finding)}» ${finding.message}`);
}

export function textOf(analysis: Analysis, { start, end }: { readonly start: number; readonly end: number }): string {
  return analysis.document.slice(start, end);
}

/** The text after a finding's first fix. */
export function applyFix(analysis: Analysis, finding: Finding): string {
  const edits = [...(finding.fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    analysis.document.text,
  );
}
