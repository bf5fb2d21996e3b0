/** Opens a report from its file, with the reports that it uses. */
import { existsSync, readFileSync } from 'node:fs';
import { Analysis } from '../../server/model/analysis.ts';
import { defaultSettings } from '../../server/model/english-council.ts';
import { ReportDocument } from '../../server/model/report-document.ts';
import type { SourceReading } from '../../server/model/source/source-file.ts';
import { readCsv } from '../../server/workspace/source/csv.ts';

/** The CSV file that a table comes from; spreadsheets take more than a test of samples can wait for. */
function csvSource(url: URL): SourceReading {
  if (!existsSync(url)) return { kind: 'fault', missing: true, message: 'no such file' };
  return { kind: 'file', file: readCsv(readFileSync(url), false) };
}

/** `text` stands in for the file's own, as an open editor's would. */
export function openFile(url: URL, text = readFileSync(url, 'utf8')): Analysis {
  const opened = new Map<string, Analysis>();
  const open = (at: URL, contents: string): Analysis => {
    const analysis = new Analysis(new ReportDocument(at.href, contents), defaultSettings, {
      find(from, path) {
        const target = new URL(path, from);
        const known = opened.get(target.href);
        if (known !== undefined || !existsSync(target)) return known;
        return open(target, readFileSync(target, 'utf8'));
      },
      source: (from, path) => csvSource(new URL(path, from)),
    });
    opened.set(at.href, analysis);
    return analysis;
  };
  return open(url, text);
}
