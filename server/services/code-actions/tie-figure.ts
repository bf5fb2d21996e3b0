/** Ties a plain figure by hand to what it may be repeating, or writes it at the scale at which the report knows it. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Fact } from '../../model/fact.ts';
import { nameHere } from '../../model/fact-list.ts';
import { cursorAt } from '../completion/cursor.ts';
import { candidatesFor } from '../completion/known-figures.ts';
import { valueOfFact } from '../completion/fact-text.ts';
import { actionWith, inDocument } from './action.ts';
import type { Asked } from './action.ts';
import { figureAt, isPlain } from './figure-at.ts';
import type { PointedFigure } from './figure-at.ts';

const MOST = 5;

export function tieActions(asked: Asked): CodeAction[] {
  const pointed = figureAt(asked);
  if (pointed === undefined || !isPlain(pointed.tie)) return [];
  return [...ties(asked, pointed), ...rescalings(asked, pointed)];
}

function ties(asked: Asked, { block, tie }: PointedFigure): CodeAction[] {
  const { analysis } = asked.context;
  const { start, end } = tie.mention.prose;
  const printed = block.text.slice(start, end);
  const candidates = [...new Set([...tie.facts, ...tie.candidates])].slice(0, MOST);
  return candidates.map((fact) => {
    const name = nameHere(fact, analysis);
    const changes = inDocument(block, [
      { start, end: start, text: '[' },
      { start: end, end, text: ` = ${name}]` },
    ]);
    return actionWith(asked, `Tie ${printed} to ${name} (${described(fact)})`, CodeActionKind.RefactorRewrite, changes);
  });
}

function described(fact: Fact): string {
  return [fact.label, valueOfFact(fact)].filter((text) => text !== '').join(', ');
}

/** £12.087 is £12.087m if the report knows the one and not the other. */
function rescalings(asked: Asked, { block, tie }: PointedFigure): CodeAction[] {
  const { figure, mention } = tie;
  const { start, end } = mention.prose;
  if (figure.unit.kind !== 'money' || figure.scale !== 0 || tie.how !== 'none' || figure.unit.per !== undefined) {
    return [];
  }
  const { document } = asked.context.analysis;
  const cursor = cursorAt(asked.context, document.positionAt(block.offset + start));
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(figure.text);
  if (digits === null) return [];
  const cut = digits.index + digits[0].length;
  return ['m', 'k', 'bn'].flatMap((scale) => {
    const text = figure.text.slice(0, cut) + scale + figure.text.slice(cut);
    const [first] = candidatesFor(cursor, text);
    if (first === undefined) return [];
    const title = `Add the scale: ${text} (${described(first.fact)})`;
    return [actionWith(asked, title, CodeActionKind.QuickFix, inDocument(block, [{ start, end, text }]))];
  });
}
