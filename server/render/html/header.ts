/** Writes what opens a report: its title, what the header says, and the list of contents. */
import type { ContentsEntry, PrintedReport } from '../document-model.ts';
import { markup, NOTHING, together } from './markup.ts';
import type { Markup } from './markup.ts';

export function writeHeader({ title, council, metadata, restricted }: PrintedReport): Markup {
  const above = council === '' ? NOTHING : markup`<p class="council">${council}</p>\n`;
  const banner = restricted ? markup`<p class="restricted">Not for publication</p>\n` : NOTHING;
  const fields = metadata.map(
    ({ label, values }) =>
      markup`<div><dt>${label}</dt>${together(values.map((value) => markup`<dd>${value}</dd>`))}</div>\n`,
  );
  const list = fields.length === 0 ? NOTHING : markup`\n<dl>\n${fields}</dl>`;
  return markup`<header class="report-header">\n${banner}${above}<h1>${title}</h1>${list}\n</header>`;
}

export function writeContents(entries: readonly ContentsEntry[]): Markup {
  const items = entries.map(({ number, title, anchor }) => {
    const text = number === undefined ? markup`${title}` : markup`<span class="number">${number} </span>${title}`;
    return markup`<li><a href="#${anchor}">${text}</a></li>\n`;
  });
  return markup`<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n<ul>\n${items}</ul>\n</nav>`;
}
