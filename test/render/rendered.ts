/** Reports rendered for a test, and read back. */
import { renderPage } from '../../server/render/html/render-page.ts';
import { open } from '../model/open.ts';
import { parseHtml } from './parse-html.ts';
import type { Element } from './parse-html.ts';

export const header = `@report "Revenue monitoring"
  council: Anytown Council
  body: Cabinet
  meeting: 14 November 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 6

`;

type Files = Readonly<Record<string, string>> | string;

/** The page of a report, the first of the files. */
export function page(files: Files, marks = false): Element {
  return parseHtml(renderPage(open(files), { marks }));
}

/** The page of a body under a usual header. */
export function body(text: string, marks = false): Element {
  return page(header + text, marks);
}

/** Runs a test for both kinds of line break. */
export function withBothBreaks(title: string, files: Files, test: (root: Element) => void): void {
  for (const [name, lineBreak] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`${title} (${name})`, () => {
      const broken = (text: string): string => text.replaceAll('\n', lineBreak);
      const texts =
        typeof files === 'string'
          ? broken(files)
          : Object.fromEntries(Object.entries(files).map(([path, text]) => [path, broken(text)]));
      test(page(texts));
    });
  }
}
