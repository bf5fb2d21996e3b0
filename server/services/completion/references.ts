/** Proposes what `[#…]` can give the number of: tables, charts, sections and named figures, and headings without an id. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { toId } from '../../../grammar/identifier.ts';
import type { Definition } from '../../model/definition.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { rangeIn } from '../ranges.ts';
import type { Cursor } from './cursor.ts';
import { nameAfter } from './cursor.ts';
import { aboutFact } from './fact-text.ts';
import type { Proposal, Proposals } from './proposal.ts';

export function proposeReferences(cursor: Cursor): Proposals | undefined {
  const typed = /\[#([\p{L}\p{M}\p{N}_]*)$/u.exec(cursor.before)?.[1];
  if (typed === undefined || cursor.block === undefined) return undefined;
  const rest = nameAfter(cursor);
  const close = cursor.after.charAt(rest.length) === ']' ? '' : ']';
  const { analysis } = cursor.context;
  const items: Proposal[] = [];
  for (const name of analysis.names()) {
    const definition = analysis.define(name);
    const item = definition && proposalFor(definition, close);
    if (item !== undefined) items.push(item);
  }
  for (const block of analysis.document.blocks) {
    const item =
      block.kind === 'heading' && block !== cursor.block ? headingWithoutId(block, cursor, close) : undefined;
    if (item !== undefined) items.push(item);
  }
  return { span: { start: cursor.at - typed.length, end: cursor.at + rest.length }, items };
}

function proposalFor(definition: Definition, close: string): Proposal | undefined {
  const { name, block } = definition;
  const base = { label: name, insert: name + close };
  switch (definition.kind) {
    case 'table':
      return { ...base, kind: CompletionItemKind.Struct, detail: definition.table.title, rank: 2 };
    case 'chart':
      return { ...base, kind: CompletionItemKind.Struct, detail: titleOf(block), rank: 3 };
    case 'section':
      return { ...base, kind: CompletionItemKind.Reference, detail: titleOf(block), rank: 4 };
    case 'fact':
      return { ...base, kind: CompletionItemKind.Constant, detail: aboutFact(definition.fact), rank: 5 };
    case 'document':
      return undefined;
  }
}

function titleOf({ syntax, text }: ReportBlock): string {
  if (syntax.kind === 'heading') return text.slice(syntax.content.start, syntax.content.end);
  return 'title' in syntax ? (syntax.title?.text ?? '') : '';
}

/** A heading gets its id as soon as something refers to it. */
function headingWithoutId(block: ReportBlock, { context }: Cursor, close: string): Proposal | undefined {
  const { syntax } = block;
  if (syntax.kind !== 'heading' || syntax.id !== undefined || syntax.content.end === syntax.content.start) {
    return undefined;
  }
  const title = titleOf(block);
  const id = toId(title);
  if (id === '' || id.length > 40 || context.analysis.define(id) !== undefined) return undefined;
  const end = { start: syntax.content.end, end: syntax.content.end };
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    insert: id + close,
    detail: `${title} (names the section)`,
    rank: 6,
    also: [{ range: rangeIn(block, end), newText: ` {${id}}` }],
  };
}
