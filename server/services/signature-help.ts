/** What a function of an expression takes, while its brackets are being filled. */
import type { Position, SignatureHelp } from 'vscode-languageserver-types';
import { functions } from '../../grammar/vocabulary.ts';
import { cursorAt } from './completion/cursor.ts';
import { expressionAt } from './completion/expression-place.ts';
import type { ServiceContext } from './service.ts';

/** The characters after which an editor should ask for the signature. */
export const signatureTriggers: readonly string[] = ['(', ','];

/** The innermost function whose brackets are open at the position, and which of its parameters is being written. */
export function signatureHelp(context: ServiceContext, position: Position): SignatureHelp | undefined {
  const place = expressionAt(cursorAt(context, position));
  const call = place && openCall(place.typed);
  const known = call && functions.find(({ word }) => word === call.name.toLowerCase());
  if (call === undefined || known === undefined) return undefined;
  const { word, about, parameters, variadic } = known;
  const last = parameters.length - 1;
  const label = `${word}(${parameters.join(', ')}${variadic === true ? ', …' : ''})`;
  let from = word.length + 1;
  const spans = parameters.map((parameter): [number, number] => {
    const start = from;
    from += parameter.length + 2;
    return [start, start + parameter.length];
  });
  const lastSpan = spans[last];
  // Of any number of figures, the sign for "and so on" is part of the last.
  if (variadic === true && lastSpan !== undefined) spans[last] = [lastSpan[0], label.length - 1];
  return {
    signatures: [{ label, documentation: about, parameters: spans.map((span) => ({ label: span })) }],
    activeSignature: 0,
    activeParameter: Math.min(call.argument, last),
  };
}

interface OpenCall {
  readonly name: string;
  readonly argument: number;
}

/** Reads the expression from its start: brackets that are no call's own nest, and a comma between thousands separates nothing. */
function openCall(typed: string): OpenCall | undefined {
  const open: { name: string; argument: number }[] = [];
  for (const { 0: sign, 1: name, index } of typed.matchAll(/([\p{L}_]+)?\s*\(|[),]/gu)) {
    if (sign === ')') open.pop();
    else if (sign !== ',') open.push({ name: name ?? '', argument: 0 });
    else {
      const call = open.at(-1);
      const inNumber = /\d$/.test(typed.slice(0, index)) && /^,\d{3}(?!\d)/.test(typed.slice(index));
      if (call !== undefined && !inNumber) call.argument++;
    }
  }
  // Brackets around a part of an argument belong to the call that the argument is for.
  return open.findLast(({ name }) => name !== '');
}
