// The font of PDF files: where its four cuts are, and which characters they have.

import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'),
);
const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** The files that PDF files take their letters from. */
export const fontFiles = cuts.map((cut) => join(folder, cut, `AtkinsonHyperlegibleNext_${cut}.ttf`));

/** The font's licence, which goes wherever the font goes. */
export const fontLicence = join(folder, 'LICENSE_FONT');

/** The name of a font file where it is shipped. */
export const shippedName = (file) => basename(file);

/** The characters that all these fonts have, as pairs of first and last. */
export function coveredByAll(fonts) {
  const sets = fonts.map((font) => new Set(characters(font)));
  const common = [...sets[0]].filter((code) => sets.every((set) => set.has(code))).toSorted((a, b) => a - b);
  const ranges = [];
  for (const code of common) {
    const open = ranges.at(-1);
    if (open !== undefined && open[1] === code - 1) open[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

/** What a TrueType font maps to a glyph: its `cmap` table, format 4 (OpenType specification, "cmap"). */
function characters(font) {
  const cmap = tableOffset(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(subtable) === 4) return segments(font, subtable);
  }
  throw new Error('This font has no character table of format 4.');
}

function segments(font, subtable) {
  const size = font.readUInt16BE(subtable + 6);
  const found = [];
  for (let at = 0; at < size; at += 2) {
    const last = font.readUInt16BE(subtable + 14 + at);
    const first = font.readUInt16BE(subtable + 16 + size + at);
    const delta = font.readUInt16BE(subtable + 16 + 2 * size + at);
    const place = subtable + 16 + 3 * size + at;
    const offset = font.readUInt16BE(place);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code : font.readUInt16BE(place + offset + 2 * (code - first));
      if (offset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0) found.push(code);
    }
  }
  return found;
}

function tableOffset(font, tag) {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`This font has no table ${tag}.`);
}
