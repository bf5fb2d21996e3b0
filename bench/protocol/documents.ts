/** Documents of the same number of lines for servers of different languages, and places in them where somebody may type. */
import type { Position } from 'vscode-languageserver/node';
import { makeReport } from '../make-reports.ts';
import type { Random } from '../reports/random.ts';

/** The text of a document, by the ending of its name. */
export function documentOf(extension: string, lines: number): string {
  if (extension === 'json') return `[\n${entries(lines - 2, jsonLine).join(',\n')}\n]\n`;
  if (extension === 'yaml') return `${entries(lines, yamlLine).join('\n')}\n`;
  return makeReport(lines).council;
}

function entries(lines: number, write: (line: number) => string): string[] {
  return Array.from({ length: lines }, (_, index) => write(index + 1));
}

/** As much on a line as a report has: a label and some figures. */
function jsonLine(line: number): string {
  return `  { "service": "Children in Care ${line}", "budget": ${41_300 + line}, "forecast": ${53_387 + line}, "variance": -${line} }`;
}

function yamlLine(line: number): string {
  const place = (line - 1) % 4;
  if (place === 0) return `- service: Children in Care ${line}`;
  return `  ${['', 'budget', 'forecast', 'variance'][place]}: ${41_300 + line}`;
}

export interface Spot {
  readonly offset: number;
  readonly position: Position;
  /** A character of the sort that stands there. */
  readonly character: string;
}

/** Random places within words and figures, and after given words. */
export class Spots {
  readonly #text: string;
  readonly #random: Random;
  readonly #lines: readonly number[];

  constructor(text: string, random: Random) {
    this.#text = text;
    this.#random = random;
    this.#lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** Between two letters or two digits, anywhere. */
  next(): Spot {
    for (;;) {
      const offset = this.#random.between(1, this.#text.length - 1);
      const pair = this.#text.slice(offset - 1, offset + 1);
      if (/^(?:\d\d|[a-z]{2})$/.test(pair)) return this.at(offset, /\d/.test(pair) ? '7' : 'e');
    }
  }

  /** Where a pattern ends for the first time after a random place. */
  after(pattern: RegExp): Spot {
    for (;;) {
      const from = this.#random.between(0, this.#text.length - 1);
      const found = pattern.exec(this.#text.slice(from, from + 20_000));
      if (found !== null) return this.at(from + found.index + found[0].length, 'e');
    }
  }

  at(offset: number, character: string): Spot {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, position: { line: low, character: offset - (this.#lines[low] ?? 0) }, character };
  }
}
