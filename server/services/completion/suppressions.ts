/**
 * Proposes the words of a comment that waives findings, and after them the rules: those that find something in the next
 * block first.
 */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { suppressionWords } from '../../../grammar/vocabulary.ts';
import { check } from '../../checks/check.ts';
import { ruleInfos } from '../../checks/registry.ts';
import type { Cursor } from './cursor.ts';
import { word } from './proposal.ts';
import type { Proposal, Proposals } from './proposal.ts';

export function proposeSuppressions(cursor: Cursor): Proposals | undefined {
  const { before, after, at } = cursor;
  const comment = /(?:^[ \t]*|\|[ \t]*)\/\/[ \t]*(.*)$/.exec(before)?.[1];
  if (comment === undefined) return undefined;
  const rules = /^crosscast-ignore(-file)?[ \t]+(?:[^\s,:]+[ \t]*,[ \t]*)*([^\s,:]*)$/i.exec(comment);
  if (rules !== null) {
    const typed = rules[2] ?? '';
    const rest = /^[\w/*-]*/.exec(after)?.[0] ?? '';
    const hasReason = /^[\w/*-]*[ \t]*[:,]/.test(after);
    const span = { start: at - typed.length, end: at + rest.length };
    return { span, items: ruleProposals(cursor, rules[1] !== undefined, hasReason) };
  }
  if (!/^[a-z-]*$/i.test(comment)) return undefined;
  const rest = /^[a-z-]*/i.exec(after)?.[0] ?? '';
  const inRow = before.includes('|');
  const words = suppressionWords.filter((each) => !inRow || each.word === 'crosscast-ignore');
  const items = words.map((each) => word(each.word, { insert: `${each.word} `, detail: each.about, goesOn: true }));
  return { span: { start: at - comment.length, end: at + rest.length }, items };
}

function ruleProposals(cursor: Cursor, inFile: boolean, hasReason: boolean): Proposal[] {
  const present = rulesFoundNear(cursor, inFile);
  const groups = new Set(ruleInfos.flatMap(({ id }) => (id.includes('/') ? [id.split('/')[0] ?? ''] : [])));
  const end = hasReason ? '' : ': ';
  const ids: Proposal[] = ruleInfos.map(({ id, title }) => ({
    label: id,
    kind: CompletionItemKind.Constant,
    insert: id + end,
    detail: title,
    rank: present.has(id) ? 1 : 4,
    data: { kind: 'rule', word: id },
  }));
  const wider: Proposal[] = [...groups].map((group) => ({
    label: group,
    kind: CompletionItemKind.Constant,
    insert: group + end,
    detail: `All rules of ${group}/…`,
    rank: 6,
  }));
  return [...ids, ...wider];
}

/** The rules that find something in the whole file, or in the block or row that the comment is about. */
function rulesFoundNear({ context, block, before }: Cursor, inFile: boolean): ReadonlySet<string> {
  const { analysis } = context;
  const findings = check(analysis);
  if (inFile || block === undefined) return new Set(findings.map(({ rule }) => rule));
  const { blocks } = analysis.document;
  let index = block.index;
  // A comment is about the next block that is none.
  if (!before.includes('|')) while (blocks[index]?.kind === 'comment') index++;
  const about = blocks[index];
  if (about === undefined) return new Set();
  const start = about.offset;
  const end = start + about.text.length;
  return new Set(findings.filter((finding) => finding.start >= start && finding.start < end).map(({ rule }) => rule));
}
