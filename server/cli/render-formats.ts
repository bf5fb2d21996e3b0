/** What `crosscast render` can write: one line a format, each with a writer that is loaded only when it is asked for. */
import type { Analysis } from '../model/analysis.ts';
import { UsageError } from './command.ts';

export interface WriterOptions {
  /** Show what each figure stands on and what was found. */
  readonly marks: boolean;
  /** The date to put into the file's properties; without one, none is put there. */
  readonly date?: Date;
}

export type Writer = (analysis: Analysis, options: WriterOptions) => Written | Promise<Written>;

type Written = string | Uint8Array;

export interface RenderFormat {
  /** For `--format`. */
  readonly name: string;
  /** The endings of its files, in lower case; the first is the one that is named in messages. */
  readonly endings: readonly [string, ...string[]];
  /** "a web page". */
  readonly about: string;
  /** Cannot be shown in a terminal. */
  readonly binary?: true;
  /** Has a form with marks, for review. */
  readonly marks?: true;
  load(): Promise<Writer>;
}

export const renderFormats: readonly RenderFormat[] = [
  {
    name: 'html',
    endings: ['html', 'htm'],
    about: 'a web page',
    marks: true,
    load: async () => (await import('../render/html/render-page.ts')).renderPage,
  },
];

/** The format that was asked for by name or by the ending of the file's name; a web page if by neither. */
export function renderFormatFor(name: string | undefined, output: string | undefined): RenderFormat {
  const named = renderFormats.find((format) => format.name === name);
  if (named) return named;
  const ending = output === undefined ? 'html' : endingOf(output);
  const found = renderFormats.find((format) => ending !== undefined && format.endings.includes(ending));
  if (found) return found;
  const given = ending === undefined ? 'has no ending' : `ends in .${ending}`;
  throw new UsageError(`--output ${output} ${given}; a report can be written as ${formatList()}.`);
}

/** "a web page (.html) or a Word file (.docx)". */
export function formatList(): string {
  const each = renderFormats.map(({ about, endings }) => `${about} (.${endings[0]})`);
  return [each.slice(0, -1).join(', '), each.at(-1)].filter((part) => part !== '').join(' or ');
}

/** In lower case, without the point; a file whose name begins with its only point has none. */
function endingOf(path: string): string | undefined {
  return /[^./\\]\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
}
