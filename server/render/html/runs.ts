/** Writes running text. */
import type { FigureMark, Message, Run, Stretch } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import { attributes, markup, together } from './markup.ts';
import type { Attributes, Markup } from './markup.ts';

export interface WriteOptions {
  /** Says where everything was written, what each figure stands on, and what was found: for a preview, not for publishing. */
  readonly marks: boolean;
  /** For a page with a program that shows explanations itself: findings can be reached by keyboard. */
  readonly live?: true;
}

export function writeRuns(runs: readonly Run[], writer: WriteOptions): Markup {
  return together(runs.map((run) => writeRun(run, writer)));
}

/** Each of several paragraphs: alone, without an element of its own. */
export function writeParagraphs(paragraphs: readonly (readonly Run[])[], writer: WriteOptions): Markup {
  const [only] = paragraphs;
  if (paragraphs.length === 1 && only !== undefined) return writeRuns(only, writer);
  return together(paragraphs.map((runs) => markup`<p>${writeRuns(runs, writer)}</p>`));
}

function writeRun(run: Run, writer: WriteOptions): Markup {
  switch (run.kind) {
    case 'text':
      return markup`${run.text}`;
    case 'emphasis':
      return markup`<em>${writeRuns(run.runs, writer)}</em>`;
    case 'strong':
      return markup`<strong>${writeRuns(run.runs, writer)}</strong>`;
    case 'link': {
      // On paper the address is printed after the words, unless the words are the address.
      const bare = plainText(run.runs) === run.url;
      return markup`<a${attributes({ href: run.url, class: bare ? 'address' : undefined })}>${writeRuns(run.runs, writer)}</a>`;
    }
    case 'figure':
      return writeFigure(run, writer);
    case 'found': {
      if (!writer.marks) return writeRuns(run.runs, writer);
      const told = attributes({
        class: 'found',
        ...positionOf(run, writer),
        ...messageAttributes(run.messages, writer),
      });
      return markup`<mark${told}>${writeRuns(run.runs, writer)}</mark>`;
    }
    case 'reference':
      return run.anchor === undefined ? markup`${run.text}` : markup`<a href="#${run.anchor}">${run.text}</a>`;
    case 'footnote':
      return markup`<sup><a id="${run.anchor}" href="#note-${run.note}" class="note-mark"><span class="spoken">Note </span>${run.note}</a></sup>`;
  }
}

/** In print, only a figure that a line must not break needs an element of its own: £14.7 million. */
function writeFigure({ mark, runs }: Run & { readonly kind: 'figure' }, writer: WriteOptions): Markup {
  const text = writeRuns(runs, writer);
  if (!writer.marks) {
    return /[\s-]/.test(plainText(runs)) ? markup`<span class="figure">${text}</span>` : text;
  }
  const known = attributes({ class: 'figure', ...markAttributes(mark, writer) });
  return mark.messages.length > 0 ? markup`<mark${known}>${text}</mark>` : markup`<span${known}>${text}</span>`;
}

/** Standing, place and messages of a figure. */
export function markAttributes(mark: FigureMark, writer: WriteOptions): Attributes {
  if (!writer.marks) return {};
  const { standing, about, messages } = mark;
  return {
    ...positionOf(mark, writer),
    'data-standing': standing,
    ...(messages.length > 0 ? messageAttributes(messages, writer) : explanation(about, writer)),
  };
}

/** Where in its block something was written. */
export function positionOf({ start, end }: Stretch, { marks }: WriteOptions): Attributes {
  return marks ? { 'data-from': start, 'data-to': end } : {};
}

const gravity = ['error', 'warning', 'information', 'hint'] as const;

export function messageAttributes(messages: readonly Message[], options: WriteOptions): Attributes {
  if (messages.length === 0) return {};
  return {
    'data-severity': gravity.find((severity) => messages.some((message) => message.severity === severity)),
    ...explanation(messages.map(({ text }) => text).join('\n'), options),
    tabindex: options.live === true ? 0 : undefined,
  };
}

function explanation(text: string | undefined, { live }: WriteOptions): Attributes {
  return live === true ? { 'data-tip': text } : { title: text };
}
