/**
 * Numbers all paragraphs of a report in sequence, each section by the number of its heading. Sentences that speak of a
 * paragraph by its number go with it, as long as it is plain which one they mean.
 */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Text } from '../../../grammar/tree.ts';
import { partsOf, writeParts } from '../../checks/rules/structure/numbers.ts';
import type { Parts } from '../../checks/rules/structure/numbers.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { ServiceContext } from '../service.ts';
import { deferredAction } from './action.ts';
import type { Asked, Change } from './action.ts';

interface Renumbered {
  readonly block: ReportBlock;
  readonly old: Text;
  readonly fresh: string;
}

/** Offered on any numbered paragraph or heading, as long as some number would change. */
export function renumberActions(asked: Asked): CodeAction[] {
  const syntax = asked.block?.syntax;
  const isNumbered = (syntax?.kind === 'paragraph' || syntax?.kind === 'heading') && syntax.number !== undefined;
  if (!isNumbered) return [];
  const count = changedNumbers(asked.context).length;
  if (count === 0) return [];
  const title = `Renumber the paragraphs of the report (${count === 1 ? 'one number changes' : `${count} numbers change`})`;
  return [deferredAction(asked, title, CodeActionKind.RefactorRewrite, { does: 'renumber' })];
}

/** The new numbers, and the sentences that speak of the old ones. */
export function renumbering(context: ServiceContext): Change[] {
  const all = numbersIn(context);
  const changed = all.filter(isChanged);
  const numbers = changed.map(({ block, old, fresh }) => changeOf(block, old.start, old.end, fresh));
  return [...numbers, ...mentionChanges(context, all)];
}

function changedNumbers(context: ServiceContext): Renumbered[] {
  return numbersIn(context).filter(isChanged);
}

function isChanged({ old, fresh }: Renumbered): boolean {
  return old.text !== fresh;
}

function changeOf(block: ReportBlock, start: number, end: number, text: string): Change {
  return { start: block.offset + start, end: block.offset + end, text };
}

function numbersIn({ analysis }: ServiceContext): Renumbered[] {
  const found: Renumbered[] = [];
  const sequence = new Sequence();
  for (const block of analysis.document.blocks) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const { syntax } = block;
    if (syntax.kind === 'heading') sequence.passHeading(syntax.number && partsOf(syntax.number.text));
    else if (syntax.kind === 'paragraph' && syntax.number !== undefined) {
      const stop = /\d\.$/.test(syntax.number.text) ? '.' : '';
      found.push({ block, old: syntax.number, fresh: writeParts(sequence.next(partsOf(syntax.number.text))) + stop });
    }
  }
  return found;
}

/** The numbers as they should run. */
class Sequence {
  #last: Parts = [];
  /** The number of the section by its heading; without one, sections go by the paragraphs' first number. */
  #section: Parts | undefined;
  #afterHeading = true;
  /** The first number that paragraphs of the section were printed with. */
  #printedSection: number | undefined;

  passHeading(parts: Parts | undefined): void {
    this.#afterHeading = true;
    if (parts === undefined) return;
    this.#section = parts;
    this.#last = parts;
  }

  /** What should stand where `printed` does, at the same depth. */
  next(printed: Parts): Parts {
    if (this.#section === undefined) this.#startByParagraph(printed);
    const depth = printed.length;
    const base = this.#last.slice(0, depth);
    // A deeper number than the last starts at 1, a shallower one goes on where that level was.
    const fresh =
      base.length < depth
        ? [...base, ...Array.from({ length: depth - base.length }, () => 1)]
        : base.map((part, index) => (index === depth - 1 ? part + 1 : part));
    this.#last = fresh;
    this.#afterHeading = false;
    return fresh;
  }

  /** The first number stands as it is. Below a heading without a number, another first number starts another section. */
  #startByParagraph(printed: Parts): void {
    const [first = 1] = printed;
    if (this.#last.length === 0) this.#last = [...printed.slice(0, -1), (printed.at(-1) ?? 1) - 1];
    else if (this.#afterHeading && first !== this.#printedSection) {
      this.#last = [first === 1 ? 1 : (this.#last[0] ?? 0) + 1];
    }
    if (this.#afterHeading) this.#printedSection = first;
  }
}

const MENTION =
  /\b(?:paragraphs?|paras?\.?)\s+(\d{1,2}(?:\.\d{1,2})+)((?:\s*(?:,|and|or|to|[-–])\s*\d{1,2}(?:\.\d{1,2})+)*)/gi;
const ELSEWHERE = /^\s*(?:of|in)\s+(?!this\b)/i;

/** "paragraph 4.3" becomes "paragraph 4.2", unless two paragraphs had the number or another document is meant. */
function mentionChanges({ analysis }: ServiceContext, all: readonly Renumbered[]): Change[] {
  const meant = new Map<string, string | undefined>();
  for (const { old, fresh } of all) {
    const number = writeParts(partsOf(old.text));
    meant.set(number, meant.has(number) ? undefined : fresh.replace(/\.$/, ''));
  }
  const changes: Change[] = [];
  for (const block of analysis.document.blocks) {
    const meaning = block.text.includes('para') || block.text.includes('Para') ? analysis.meaningOf(block) : undefined;
    if (meaning?.kind !== 'prose') continue;
    for (const { 0: mention, index } of meaning.plain.matchAll(MENTION)) {
      if (ELSEWHERE.test(meaning.plain.slice(index + mention.length))) continue;
      for (const { 0: number, index: at } of mention.matchAll(/\d{1,2}(?:\.\d{1,2})+/g)) {
        const fresh = meant.get(number);
        if (fresh === undefined || fresh === number) continue;
        changes.push(changeOf(block, index + at, index + at + number.length, fresh));
      }
    }
  }
  return changes;
}
