/**
 * Names made from labels: `Children in Care` is `children_in_care`. Every row and column has such a name unless the
 * author gives it another.
 */

/**
 * The snake_case of a label. Apostrophes vanish (`Children's` is `childrens`), letters lose their accents (an author types
 * `cafe` for `Café`), everything else that is no letter or digit separates.
 */
export function toId(label: string): string {
  return PLAIN.test(label) ? plainId(label) : foldedId(label);
}

/** Nearly all labels: no accents, no signs that need thought. */
const PLAIN = /^[A-Za-z0-9 ,.()&/'’:-]*$/;
const SEPARATORS = /[ ,.()&/:-]+/g;
const APOSTROPHES = /['’]/g;

function plainId(label: string): string {
  const id = label.toLowerCase().replace(APOSTROPHES, '').replace(SEPARATORS, '_');
  return id.slice(id.startsWith('_') ? 1 : 0, id.endsWith('_') ? -1 : undefined);
}

function foldedId(label: string): string {
  const words = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’‘`]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  if (words === '' && label.includes('%')) {
    return 'percent';
  }
  if (words === '' && label.includes('£')) {
    return 'pounds';
  }
  return words;
}

/** Whether the text can stand as a name: letters, digits and underscores, and not a bare number of one to three digits. */
export function isId(text: string): boolean {
  return isOneWord(text) && !/^\d{1,3}$/.test(text);
}

/** Whether the text is letters, digits and underscores. The pattern for all alphabets is made when one of them comes up. */
export function isOneWord(text: string): boolean {
  return /^\w+$/.test(text) || /^[\p{L}\p{M}\p{N}_]+$/u.test(text);
}
