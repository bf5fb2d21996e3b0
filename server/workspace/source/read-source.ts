/** Reads the file that a table comes from, by the kind that its ending says it is. */
import type { SourceReading } from '../../model/source/source-file.ts';
import { OfficeFileError } from '../../office/office-file-error.ts';
import { FileError } from '../file-system.ts';
import type { FileSystem } from '../file-system.ts';
import { SourceFault } from './source-fault.ts';

/** Never throws for anything that is in the file: whatever is amiss becomes a fault that says so. */
export async function readSource(files: FileSystem, uri: string, limit: number): Promise<SourceReading> {
  try {
    return { kind: 'file', file: await parse(await files.read(uri, limit), uri) };
  } catch (error) {
    if (error instanceof FileError) {
      return { kind: 'fault', missing: error.fault === 'missing', message: error.message };
    }
    if (error instanceof SourceFault) return { kind: 'fault', missing: false, message: error.message };
    if (error instanceof OfficeFileError) {
      return { kind: 'fault', missing: false, message: `cannot be used: ${error.message}` };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'fault', missing: false, message: `cannot be read as what it is called: ${message}` };
  }
}

async function parse(bytes: Uint8Array, uri: string) {
  if (/\.[ct]sv$/i.test(uri)) return (await import('./csv.ts')).readCsv(bytes, /\.tsv$/i.test(uri));
  return (await import('./xlsx.ts')).readXlsxFile(bytes);
}
