/**
 * What can be followed with a click: the paths of other reports, the files that figures come from, and the links of the
 * prose. Only web and mail addresses and files are followed: a report must not be able to start anything else.
 */
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Inline, Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { inlinesOf } from './name-uses.ts';
import { rangeIn } from './ranges.ts';

/** The URI of a path as a document writes it; undefined when it leads nowhere. */
export type ResolveTarget = (fromUri: string, path: string) => string | undefined;

/** All links of a report. */
export function documentLinks({ document }: Analysis, resolve: ResolveTarget): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const block of document.blocks) {
    for (const { span, path, tooltip } of pathsIn(block)) {
      const target = isWeb(path) ? path : hasScheme(path) ? undefined : resolve(document.uri, path);
      if (target !== undefined) links.push({ range: rangeIn(block, span), target, tooltip });
    }
  }
  return links;
}

interface Path {
  readonly span: Span;
  readonly path: string;
  readonly tooltip: string;
}

function* pathsIn({ syntax }: ReportBlock): Generator<Path> {
  if (syntax.kind === 'include' && syntax.path !== undefined) {
    yield { span: syntax.path, path: syntax.path.text, tooltip: 'Open the appendix' };
  }
  if ('entries' in syntax) {
    for (const { key, path } of syntax.entries) {
      if (path === undefined) continue;
      const isSource = key.text.toLowerCase() === 'source';
      yield { span: path, path: path.text, tooltip: isSource ? 'Open the source' : 'Open the report' };
    }
  }
  for (const { url } of inlinesOf(syntax).filter((inline): inline is Link => inline.kind === 'link')) {
    yield { span: url, path: url.text, tooltip: 'Follow the link' };
  }
}

type Link = Inline & { readonly kind: 'link' };

function isWeb(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url);
}

/** `C:` is a drive, not a scheme. */
function hasScheme(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(path);
}
