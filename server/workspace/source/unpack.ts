/**
 * Opens the parts of a workbook with an eye on what they unpack to: a few hundred kilobytes can become gigabytes, and the library that
 * reads workbooks has no limits of its own.
 */
import { zipSync } from 'fflate/browser';
import { OfficePackage } from '../../office/package.ts';
import { MOST_UNPACKED, SourceFault } from './source-fault.ts';

/** Pictures, macros and the like are not looked at. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/.*|xl\/.*)(?<=\.(?:xml|rels))$/i;

/** The same archive with its parts unpacked. Throws SourceFault and OfficeFileError. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  const file = new OfficePackage(bytes, 'workbook');
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for (const name of file.names.filter((each) => READ.test(each))) {
    const content = file.bytes(name) ?? new Uint8Array();
    total += content.length;
    if (total > MOST_UNPACKED) throw new SourceFault(`unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB`);
    parts[name] = content;
  }
  return zipSync(parts, { level: 0 });
}
