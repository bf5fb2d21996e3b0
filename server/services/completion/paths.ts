/** Proposes the paths of reports after `uses:`, `of:` and `@include`, each with the name that it would be known by. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { toId } from '../../../grammar/identifier.ts';
import { inSnippet } from '../snippets.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal, Proposals } from './proposal.ts';

export function proposePaths(cursor: Cursor, typed: string, key: 'uses' | 'of' | 'include'): Proposals | undefined {
  const { options, context, at, after } = cursor;
  if (/\sas(?:\s|$)/i.test(typed) || options.listReports === undefined) return undefined;
  const rest = /^\S*/.exec(after)?.[0] ?? '';
  const hasName = /^\s*as\b/i.test(after.slice(rest.length));
  const taken = new Set(context.analysis.otherPaths());
  const items = [...options.listReports(context.analysis.uri)]
    .filter((path) => !taken.has(path) || path === typed + rest)
    .map((path): Proposal => pathProposal(path, key === 'uses' && !hasName));
  return { span: { start: at - typed.length, end: at + rest.length }, items };
}

function pathProposal(path: string, withName: boolean): Proposal {
  const base = { label: path, kind: CompletionItemKind.File };
  if (!withName) return base;
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
  return { ...base, insert: `${inSnippet(path)} as \${1:${inSnippet(toId(stem))}}`, snippet: true };
}

/** `@include`: all that follows is a path. */
export function proposeInclude(cursor: Cursor): Proposals | undefined {
  const typed = /^@include[ \t]+(.*)$/i.exec(cursor.before)?.[1];
  return typed === undefined ? undefined : proposePaths(cursor, typed, 'include');
}
