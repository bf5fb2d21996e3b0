/** The parts of a Word file, before docx zips them: with its own times and at its own cost, only to be unzipped again here. */
import { Packer } from 'docx';
import type { Document } from 'docx';

/** What docx itself makes a file from; its declarations keep it private. Part → XML or bytes. */
interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/** Each part by its name. */
export function partsOf(document: Document): Map<string, string | Uint8Array> {
  const compiler: unknown = Packer['compiler'];
  if (!isCompiler(compiler)) throw new Error('This release of docx makes its files in another way.');
  return new Map(compiler.compile(document));
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === 'object' && value !== null && 'compile' in value && typeof value.compile === 'function';
}
