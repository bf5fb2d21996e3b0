/** When a report is renamed or moved, the paths of `uses`, `of` and `@include` that lead to it go along, and its own paths. */
import type { FileRename, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { referencesOf } from '../model/other-documents.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { rangeIn } from '../services/ranges.ts';
import { canonicalUri, parentUri, relativePath, resolveUri } from '../workspace/uri.ts';

/** The edits, by the URIs that the documents have before the renaming. */
export function renameEdits(renames: readonly FileRename[], reports: Iterable<ReportDocument>): WorkspaceEdit {
  const moved = new Map(renames.map(({ oldUri, newUri }) => [canonicalUri(oldUri), canonicalUri(newUri)]));
  const changes: Record<string, TextEdit[]> = {};
  for (const document of reports) {
    const home = movedTo(document.uri, moved);
    for (const { path, block, start, end } of referencesOf(document)) {
      const target = resolveUri(document.uri, path);
      const folder = parentUri(home);
      if (target === undefined || folder === undefined) continue;
      const wanted = movedTo(target, moved);
      if (resolveUri(home, path) === wanted) continue;
      (changes[document.uri] ??= []).push({
        range: rangeIn(block, { start, end }),
        newText: relativePath(folder, wanted),
      });
    }
  }
  return { changes };
}

/** Where a file is afterwards: itself, or with the folder that it is in. */
function movedTo(uri: string, moved: ReadonlyMap<string, string>): string {
  for (const [from, to] of moved) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  }
  return uri;
}
