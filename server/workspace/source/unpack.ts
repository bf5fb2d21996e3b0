/**
 * Opens the parts of a workbook with an eye on what they unpack to. A workbook is a ZIP archive, and a few hundred kilobytes of one
 * can unpack to gigabytes; so what it says of itself is looked at first, and nothing is unpacked beyond what it said.
 */
import { unzipSync, zipSync } from 'fflate';
import { MOST_PARTS, MOST_UNPACKED, SourceFault } from './source-fault.ts';

/** The same archive with its parts unpacked, for a reader that has no limits of its own. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  const parts = open(bytes);
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function open(bytes: Uint8Array): [string, Uint8Array][] {
  // An encrypted workbook, and one of Excel 97, is another kind of file altogether.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new SourceFault('is protected by a password, or was saved by an old Excel: save it as .xlsx without one');
  }
  let total = 0;
  let count = 0;
  const limited = unzip(bytes, ({ name, originalSize }) => {
    total += originalSize;
    count++;
    if (total > MOST_UNPACKED) throw new SourceFault(`unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB`);
    if (count > MOST_PARTS) throw new SourceFault('has more parts than a workbook has');
    // Pictures, macros and the like are not looked at.
    return /^(?:\[Content_Types\]|_rels\/|docProps\/|xl\/).*\.(?:xml|rels)$/i.test(name) || /Content_Types/.test(name);
  });
  return Object.entries(limited);
}

function unzip(
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof SourceFault) throw error;
    throw new SourceFault('is not a workbook, or is damaged: it cannot be unpacked', { cause: error });
  }
}
