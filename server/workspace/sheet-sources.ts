/** The files that a report's check sheet depends on, each with the hash of its content: what was cleared can be told from what came after. */
import type { Analysis } from '../model/analysis.ts';
import { printOrder } from '../model/print-order.ts';
import type { SheetSource } from '../render/sheet/sheet.ts';
import { FileError } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { resolveUri } from './uri.ts';

/** What is read of a file that figures come from, in bytes. */
const LARGEST = 100 * 1024 * 1024;

interface SourceOptions {
  readonly files: FileSystem;
  /** The configuration files that hold for the report. */
  readonly configuration: readonly string[];
  readonly pathOf: (uri: string) => string;
}

/** The report first, then what it includes, uses and takes figures from, and the configuration. */
export async function sheetSources(
  analysis: Analysis,
  { files, configuration, pathOf }: SourceOptions,
): Promise<SheetSource[]> {
  const printed = new Set([analysis]);
  for (const item of printOrder(analysis)) if (item.kind === 'include') printed.add(item.other);
  const used = new Set<Analysis>();
  for (const each of printed) {
    for (const path of each.otherPaths()) {
      const other = each.other(path);
      if (other !== undefined && !printed.has(other)) used.add(other);
    }
  }
  const found: SheetSource[] = [];
  // A report is read as UTF-8 and kept byte for byte, so that its text has the hash of its file.
  const add = async (role: SheetSource['role'], uri: string, content: Uint8Array | undefined): Promise<void> => {
    const path = pathOf(uri);
    found.push(
      content === undefined ? { role, path } : { role, path, sha256: await sha256(content), bytes: content.length },
    );
  };
  for (const each of printed) {
    await add(each === analysis ? 'report' : 'included', each.uri, new TextEncoder().encode(each.document.text));
  }
  for (const each of used) await add('used', each.uri, new TextEncoder().encode(each.document.text));
  for (const uri of dataFiles(printed)) await add('data', uri, await contentOf(uri, files));
  for (const uri of configuration) await add('configuration', uri, await contentOf(uri, files));
  return found;
}

/** The files that a `source:` names, without the part of them that is meant. */
function dataFiles(analyses: Iterable<Analysis>): Set<string> {
  const uris = new Set<string>();
  for (const { document } of analyses) {
    for (const { syntax } of document.blocks) {
      for (const { key, path } of 'entries' in syntax ? syntax.entries : []) {
        if (path === undefined || key.text.toLowerCase() !== 'source') continue;
        const uri = resolveUri(document.uri, path.text.replace(/#.*$/, ''));
        if (uri !== undefined) uris.add(uri);
      }
    }
  }
  return uris;
}

async function contentOf(uri: string, files: FileSystem): Promise<Uint8Array | undefined> {
  try {
    return await files.read(uri, LARGEST);
  } catch (fault) {
    if (fault instanceof FileError) return undefined;
    throw fault;
  }
}

/** In lower-case hexadecimal digits, as sha256sum writes it. */
async function sha256(content: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(content));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
