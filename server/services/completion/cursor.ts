/**
 * Where the author is typing: the block, the line, and what stands before and after the cursor on it. Every kind of
 * completion starts from here; none of them looks at more of the text than its block.
 */
import type { Position } from 'vscode-languageserver-types';
import { BOM } from '../../../grammar/characters.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { ServiceContext } from '../service.ts';

/** What the editor can do with a proposal, and what the services cannot find out by themselves. */
export interface CompletionOptions {
  /** The editor fills in snippets; otherwise they are written as plain text. */
  readonly snippets?: boolean;
  /** The editor tells inserting before the rest of a word from replacing the whole word. */
  readonly insertReplace?: boolean;
  /** The editor shows a proposal's label and nothing beside it. */
  readonly asideInLabel?: boolean;
  /** Paths of reports at hand, as the author of the report would write them: `../march-2024/finance.council`. */
  readonly listReports?: (fromUri: string) => Iterable<string>;
  /** The character that made the editor ask, if it was not the author. */
  readonly trigger?: string;
  /** The editor's command that asks for proposals again, for words that are followed by more; VS Code has one. */
  readonly askAgain?: string | undefined;
}

export interface Cursor {
  readonly context: ServiceContext;
  readonly options: CompletionOptions;
  readonly position: Position;
  /** Absent only in an empty report. */
  readonly block?: ReportBlock;
  /** The block's text; empty in an empty report. */
  readonly text: string;
  /** The cursor's offset in the block. */
  readonly at: number;
  readonly lineStart: number;
  /** The line up to the cursor, and from the cursor to its end. */
  readonly before: string;
  readonly after: string;
}

export function cursorAt(context: ServiceContext, position: Position, options: CompletionOptions = {}): Cursor {
  const { document } = context.analysis;
  const offset = document.offsetAt(position);
  const block = document.blockAt(offset);
  const text = block?.text ?? '';
  const at = block === undefined ? 0 : offset - block.offset;
  const first = text.charCodeAt(0) === BOM ? 1 : 0;
  const lineStart = Math.max(first, text.lastIndexOf('\n', at - 1) + 1, text.lastIndexOf('\r', at - 1) + 1);
  const rest = /[\r\n]/.exec(text.slice(at));
  return {
    context,
    options,
    position,
    ...(block === undefined ? {} : { block }),
    text,
    at: Math.max(at, lineStart),
    lineStart,
    before: text.slice(lineStart, at),
    after: rest === null ? text.slice(at) : text.slice(at, at + rest.index),
  };
}

/** How a name goes on behind the cursor. */
export function nameAfter({ after }: Cursor): string {
  return /^[\p{L}\p{M}\p{N}_]*/u.exec(after)?.[0] ?? '';
}
