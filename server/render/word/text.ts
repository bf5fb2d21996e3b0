/** Writes running text. */
import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, NoBreakHyphen, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { Run } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import type { WordContext } from './context.ts';
import { ShownField } from './elements.ts';

/** How a stretch of text looks beyond the style of its paragraph. */
export type Look = Pick<IRunOptions, 'style' | 'bold' | 'italics'>;

export function writeRuns(runs: readonly Run[], context: WordContext, look: Look = {}): ParagraphChild[] {
  const written: ParagraphChild[] = [];
  // Neighbours that look alike are one stretch of text for Word.
  let open = '';
  const close = (): void => {
    if (open !== '') written.push(words(open, look));
    open = '';
  };
  for (const run of runs) {
    const text = plain(run);
    if (text === undefined) {
      close();
      written.push(...writeRun(run, context, look));
    } else open += text;
  }
  close();
  return written;
}

/** The text of a run that needs nothing but its text. */
function plain(run: Run): string | undefined {
  if (run.kind === 'text') return run.text;
  if (run.kind !== 'figure') return undefined;
  const text = plainText(run.runs);
  return text.includes('-') ? undefined : text.replaceAll(' ', '\u00A0');
}

/** Text as it is. */
export function words(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text: allowed(text) });
}

/** What a screen reader says and nobody sees. */
export function spoken(text: string): TextRun {
  return words(text, { style: 'Spoken' });
}

function writeRun(run: Run, context: WordContext, look: Look): ParagraphChild[] {
  switch (run.kind) {
    case 'text':
      return [words(run.text, look)];
    case 'emphasis':
      return writeRuns(
        run.runs,
        context,
        look.style === undefined ? { style: 'Emphasis' } : { ...look, italics: true },
      );
    case 'strong':
      return writeRuns(run.runs, context, look.style === undefined ? { style: 'Strong' } : { ...look, bold: true });
    case 'link':
      return [
        new ExternalHyperlink({
          link: run.url,
          children: writeRuns(run.runs, context, { ...inLink(look), style: 'Hyperlink' }),
        }),
      ];
    case 'figure':
      return [writeFigure(plainText(run.runs), look)];
    case 'found':
      return writeRuns(run.runs, context, look);
    case 'reference':
      if (run.anchor === undefined) return [words(run.text, look)];
      // A link and no field: LibreOffice does not find the target of a field that stands further down.
      return [new InternalHyperlink({ anchor: context.bookmark(run.anchor), children: [words(run.text, look)] })];
    case 'footnote':
      return [writeMark(run.note, context)];
  }
}

/** The look of emphasised text without the style that gives it, since text has one style only. */
function inLink({ style, bold, italics }: Look): Look {
  return {
    ...(bold === true || style === 'Strong' ? { bold: true } : {}),
    ...(italics === true || style === 'Emphasis' ? { italics: true } : {}),
  };
}

/** A line never ends inside a figure: not behind its minus sign, and not before "million". */
function writeFigure(text: string, look: Look): TextRun {
  const parts = allowed(text)
    .replaceAll(' ', '\u00A0')
    .split('-')
    .flatMap((part, index) => [...(index > 0 ? [new NoBreakHyphen()] : []), ...(part === '' ? [] : [part])]);
  return new TextRun({ ...look, children: parts });
}

/** The mark of a footnote; where it is not the first of its note, one that follows the first. */
function writeMark(number: number, context: WordContext): ParagraphChild {
  const name = `note_${number}`;
  if (context.place(number)) {
    const mark = new FootnoteReferenceRun(number);
    const again = (context.note(number)?.marks.length ?? 0) > 1;
    return again ? new Bookmark({ id: name, children: [mark] }) : mark;
  }
  const shown = words(String(number), { style: 'FootnoteReference' });
  if (number > context.placed.length || context.inNote) return shown;
  return new ShownField(`NOTEREF ${name} \\f \\h`, shown);
}

/** Without the control characters that XML cannot hold, and halves of characters. */
function allowed(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
