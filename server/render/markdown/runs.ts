/** Writes running text as Markdown: emphasis, links, and the marks of footnotes. */
import type { Run } from '../document-model.ts';
import { address, escaped } from './escape.ts';

export function writeRuns(runs: readonly Run[]): string {
  return runs.map(writeRun).join('');
}

function writeRun(run: Run): string {
  switch (run.kind) {
    case 'text':
    case 'reference':
      return escaped(run.text);
    case 'emphasis':
      return marked(writeRuns(run.runs), '*');
    case 'strong':
      return strongText(writeRuns(run.runs));
    case 'link':
      return `[${writeRuns(run.runs)}](${address(run.url)})`;
    case 'footnote':
      return `[^${run.note}]`;
    default:
      return writeRuns(run.runs);
  }
}

/** Text that is Markdown already. */
export function strongText(text: string): string {
  return marked(text, '**');
}

/** Marks stand at words, not at spaces. Within a word the language knows none. */
function marked(text: string, mark: string): string {
  return text.replace(/\S(?:.*\S)?/, (words) => `${mark}${words}${mark}`);
}
