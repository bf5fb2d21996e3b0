/**
 * Bytes to text: UTF-8, strictly, with a byte-order mark kept so that writing the text back loses nothing. Whatever else
 * a file may be is named, with the way out, rather than read as rubbish that every check would stumble over.
 */
import { FileError } from './file-system.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file. Throws FileError when the bytes are not UTF-8 text. */
export function decode(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) throw new FileError('text', 'saved as UTF-16 (“Unicode”): save it as UTF-8');
  if (bytes.includes(0)) throw new FileError('text', 'a binary file, not text');
  try {
    return utf8.decode(bytes);
  } catch {
    const place = `line ${lineOfFault(bytes)} has a byte that is not UTF-8`;
    throw new FileError('text', `${place}; the file may be Windows-1252 (“ANSI”): save it as UTF-8`);
  }
}

/** The line on which the bytes stop being UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  // No byte of a longer character is a line feed, so each line can be tried on its own.
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
