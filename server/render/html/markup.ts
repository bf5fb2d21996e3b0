/**
 * The only place where HTML is made. Text goes in through `markup`, which escapes whatever is not markup already, so that
 * nothing that a report says can become part of the page.
 */

/** HTML that is safe to put into a page. */
export class Markup {
  readonly html: string;

  /** Only for what was escaped: elsewhere, use the `markup` tag. */
  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

type Piece = Markup | string | number | undefined | readonly Markup[];

/** markup`<p>${text}</p>`: text is escaped, markup goes in as it is, a list of markup is put together, undefined is nothing. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let html = strings[0] ?? '';
  for (const [index, piece] of pieces.entries()) html += written(piece) + (strings[index + 1] ?? '');
  return new Markup(html);
}

export const NOTHING = new Markup('');

export function together(pieces: readonly Markup[], between = ''): Markup {
  return new Markup(pieces.map(({ html }) => html).join(between));
}

/** What an element says about itself; undefined and false leave an attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** ` class="total" data-from="12"`, with a space before each. Their names are the program's, never a report's. */
export function attributes(given: Attributes): Markup {
  let html = '';
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  return new Markup(html);
}

/** An element whose name depends on something; names are the program's, never a report's. */
export function element(name: string, given: Attributes, content: Markup): Markup {
  return new Markup(`<${name}${attributes(given).html}>${content.html}</${name}>`);
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.html;
  return typeof piece === 'object' ? together(piece).html : escaped(String(piece));
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or for an attribute's value. What HTML does not allow at all is shown as such. */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** Anything that must be looked at; nearly all text has none of it. Left out: characters that would reorder what follows. */
const SPECIAL =
  /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;
