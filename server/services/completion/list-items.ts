/**
 * Proposes what recommendations are made of: the body that they are put to, the verb that each starts with (in the form
 * that the others have), and the tag of the preferred option.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { tags } from '../../../grammar/vocabulary.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { entryText } from '../../model/table-meaning.ts';
import type { Cursor } from './cursor.ts';
import { value } from './proposal.ts';
import type { Proposal, Proposals } from './proposal.ts';

const ITEM_START = /^[ \t]+(?:[-*•]|\(?(?:\d{1,3}|[a-z]{1,5})[.)])[ \t]+([A-Za-z]*)$/;

export function proposeListItem(cursor: Cursor): Proposals | undefined {
  const { block, before, after, at } = cursor;
  if (block === undefined || !LISTS.has(block.kind)) return undefined;
  const body = /^@recommend[ \t]+(.*)$/i.exec(before)?.[1];
  if (body !== undefined) {
    return { span: { start: at - body.length, end: at + after.trimEnd().length }, items: bodies(cursor) };
  }
  const tag = block.kind === 'options' ? /\{([a-z]*)$/i.exec(before)?.[1] : undefined;
  if (tag !== undefined) {
    const rest = /^[a-z]*\}?/i.exec(after)?.[0] ?? '';
    return { span: { start: at - tag.length, end: at + rest.length }, items: tagProposals() };
  }
  const typed = block.kind === 'recommend' ? ITEM_START.exec(before)?.[1] : undefined;
  if (typed === undefined) return undefined;
  const rest = /^[A-Za-z]*/.exec(after)?.[0] ?? '';
  return { span: { start: at - typed.length, end: at + rest.length }, items: verbs(cursor, block) };
}

const LISTS: ReadonlySet<string> = new Set(['recommend', 'options', 'resolved']);

function tagProposals(): Proposal[] {
  return tags.map(({ word, about }) => value(word, { insert: `${word}}`, detail: about }));
}

/** The body of the header, those of other recommendations, and the two that every council has. */
function bodies({ context, block }: Cursor): Proposal[] {
  const { analysis } = context;
  const header = analysis.headerMeaning?.syntax;
  const found = new Set<string>(header === undefined ? [] : [entryText(header, 'body') ?? '']);
  for (const other of analysis.document.blocks) {
    if (other.kind !== 'recommend' || other === block || other.syntax.kind !== 'recommend') continue;
    found.add(other.syntax.body?.text ?? '');
  }
  for (const usual of ['Cabinet', 'Council']) found.add(usual);
  found.delete('');
  return [...found].map((label) => value(label));
}

function verbs({ context, at }: Cursor, block: ReportBlock): Proposal[] {
  const { decide, note, delegate } = context.analysis.settings.profile.verbs;
  const plain = speaksPlainly(block, at);
  const form = (verb: string): string => (plain ? verb : thirdPerson(verb));
  return [
    ...note.map((verb) => verbProposal(form(verb), 'Takes note: decides nothing.')),
    ...decide.map((verb) => verbProposal(form(verb), 'Decides.')),
    ...delegate.map((verb) => ({
      ...verbProposal(form(verb), 'Names the officer who decides.'),
      insert: `${form(verb)} authority to the \${1:Director}, in consultation with the \${2:Cabinet Member}, to \${3:decide}$0`,
      snippet: true,
    })),
  ];
}

function verbProposal(label: string, detail: string): Proposal {
  return { label, kind: CompletionItemKind.Keyword, detail };
}

/** Whether the other items say "note the report" rather than "notes the report". */
function speaksPlainly({ syntax, text }: ReportBlock, at: number): boolean {
  if (syntax.kind !== 'recommend') return false;
  const other = syntax.items.find(({ content }) => content.end < at || content.start > at);
  const first = other && /^[a-z]+/i.exec(text.slice(other.content.start, other.content.end))?.[0];
  return first !== undefined && !/s$/i.test(first);
}

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
