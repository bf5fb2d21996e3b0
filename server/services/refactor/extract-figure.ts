/** Gives a figure in prose a name, where it stands or in an `@figure` block of its own. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import { isId, toId } from '../../../grammar/identifier.ts';
import { readProse } from '../../figures/read-prose.ts';
import { literalFigure } from '../../model/evaluate.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { Tie } from '../../model/links.ts';
import { actionWith, inDocument, positionBehind } from '../code-actions/action.ts';
import type { Asked } from '../code-actions/action.ts';
import { figureAt, isPlain } from '../code-actions/figure-at.ts';
import { freeName } from '../paste-table.ts';

export function extractActions(asked: Asked): CodeAction[] {
  const pointed = figureAt(asked);
  if (pointed === undefined || !isPlain(pointed.tie) || pointed.tie.mention.prose.isWord === true) return [];
  const { block, tie } = pointed;
  const { start, end } = tie.mention.prose;
  const printed = block.text.slice(start, end);
  const name = freeName(asked.context, nameFor(asked, block, tie));
  const here = inDocument(block, [
    { start, end: start, text: '[' },
    { start: end, end, text: ` as ${name}]` },
  ]);
  const naming = actionWith(asked, `Name this figure: [${printed} as ${name}]`, CodeActionKind.RefactorExtract, here);
  const at = positionBehind(asked.context, block.offset + start, `[${printed} as `);
  return [withRename(asked, naming, at), blockAction(asked, block, tie, printed, name)];
}

/** The figure moves to a block before the paragraph or list, and the sentence repeats it. */
function blockAction(asked: Asked, block: ReportBlock, tie: Tie, printed: string, name: string): CodeAction {
  const { start, end } = tie.mention.prose;
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;
  const opening = `@figure ${name} "${title}" = ${withUnit(block.text.slice(start), printed)}\n\n`;
  const before = placeBefore(asked, block).offset;
  const changes = [
    { start: before, end: before, text: opening },
    ...inDocument(block, [
      { start, end: start, text: '[' },
      { start: end, end, text: ` = ${name}]` },
    ]),
  ];
  const action = actionWith(asked, `Move ${printed} to an @figure block`, CodeActionKind.RefactorExtract, changes);
  return withRename(asked, action, positionBehind(asked.context, before, '@figure '));
}

/** The figure that a text starts with, together with what it counts or is per, if an @figure can say so. */
function withUnit(text: string, printed: string): string {
  const [figure] = readProse(text.slice(0, MOST_UNIT)).figures;
  const whole = text.slice(0, figure?.unitEnd ?? 0).replace(/\s+/g, ' ');
  return literalFigure(whole) === undefined ? printed : whole;
}

/** A block in the middle of a list would break it, and one behind a waiver would take it over. */
function placeBefore({ context }: Asked, block: ReportBlock): ReportBlock {
  const { blocks } = context.analysis.document;
  let index = block.index;
  if (block.kind === 'item') while (isListed(blocks[index - 1])) index--;
  while (blocks[index - 1]?.kind === 'comment') index--;
  return blocks[index] ?? block;
}

function isListed(block: ReportBlock | undefined): boolean {
  return block?.kind === 'item' || block?.kind === 'comment';
}

function withRename(
  { context, options }: Asked,
  action: CodeAction,
  at: { line: number; character: number },
): CodeAction {
  if (options.rename === undefined) return action;
  return { ...action, command: { title: 'Rename', command: options.rename, arguments: [context.analysis.uri, at] } };
}

const EMPTY = new Set(
  'a an the of to by at in on for from with within was were is are be been has have had and or but as it its this that these those which in total some about around over under up against than more less nearly almost approximately'.split(
    ' ',
  ),
);
const MOST_WORDS = 3;
/** A figure with its unit is no longer than this. */
const MOST_UNIT = 120;

/** From what is counted, or from the last words before the figure: a proposal that the author will mostly change. */
function nameFor({ context }: Asked, block: ReportBlock, { mention }: Tie): string {
  const { noun, start } = mention.prose;
  if (noun !== undefined) return usable(toId(noun));
  const meaning = context.analysis.meaningOf(block);
  const before = meaning.kind === 'prose' ? meaning.plain.slice(0, start) : '';
  const sentence = before.split(/[.!?]\s/).at(-1) ?? '';
  const words = sentence.match(/(?<![\p{L}\d£’'])\p{L}[\p{L}’']+/gu) ?? [];
  const telling = words.filter((word) => !EMPTY.has(word.toLowerCase())).slice(-MOST_WORDS);
  return usable(toId(telling.join(' ')));
}

function usable(id: string): string {
  return isId(id) ? id : 'figure';
}
