/**
 * Runs the Typst compiler. It is a native program of some 50 MB, and so an optional dependency: it is looked for only when a
 * PDF is asked for, and who has not got it is told how to get it.
 */
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { Failure } from '../command.ts';
import { readFonts } from './font-files.ts';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
/** A name for a folder that is not there: nothing of the machine's files is within reach of the template. */
const FOLDER = '/crosscast';

export interface TypstInput {
  readonly template: string;
  /** What the template reads as report.json. */
  readonly data: unknown;
  /** For the file's properties. */
  readonly date: Date | undefined;
}

/** The bytes of a PDF file that keeps to PDF/UA-1. Throws a Failure that says what is amiss. */
export async function compilePdf({ template, data, date }: TypstInput): Promise<Uint8Array> {
  const { NodeCompiler } = await loadCompiler();
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: readFonts() }] });
  compiler.mapShadow(`${FOLDER}/report.json`, Buffer.from(JSON.stringify(data)));
  const compiled = compiler.compile({ mainFileContent: template });
  if (compiled.result === null) {
    const error = compiled.takeError();
    throw refusal(JSON.stringify(error === null ? '' : compiler.fetchDiagnostics(error)));
  }
  try {
    return compiler.pdf(compiled.result, {
      pdfStandard: 'ua-1',
      ...(date === undefined ? {} : { creationTimestamp: Math.floor(date.getTime() / 1000) }),
    });
  } catch (error) {
    throw refusal(String(error));
  }
}

async function loadCompiler(): Promise<typeof Typst> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (error) {
    if (isMissing(error)) {
      throw new Failure(
        `a PDF is written by the Typst compiler, which is not installed. To install it: npm install ${PACKAGE} ` +
          '(with --global, if that is how Crosscast was installed).',
      );
    }
    // There is a package for every common system; a system that has none, or the wrong one, ends here.
    throw new Failure(
      `the Typst compiler, which writes PDF files, cannot be loaded on this machine: ${firstLine(error)}`,
    );
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** What the compiler says, without its own wording round it. */
function refusal(text: string): Failure {
  const message =
    /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? /"message":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text;
  const plain = message.replaceAll(/\\(.)/g, '$1').replace(/^PDF\/UA-1 error: /, '');
  return new Failure(`the PDF cannot be written: ${plain}.`);
}
