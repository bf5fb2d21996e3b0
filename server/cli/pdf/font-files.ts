/** The font that PDF files carry: beside the bundled program, or, when it is run from its sources, in its npm package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Failure } from '../command.ts';

/** The cuts of the font: upright and italic, regular and bold. */
export function readFonts(): Buffer[] {
  const shipped = new URL('../fonts/', import.meta.url);
  const files = existsSync(shipped) ? inFolder(shipped) : inPackage();
  if (files.length === 0) {
    throw new Failure('The font of PDF files is missing from this installation of Crosscast: install it afresh.');
  }
  return files.map((file) => readFileSync(file));
}

function inFolder(folder: URL): URL[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  return names.toSorted().map((name) => new URL(name, folder));
}

const CUTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

function inPackage(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return CUTS.map((cut) =>
    resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`),
  );
}
