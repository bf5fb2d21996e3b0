/** Why an Office file could not be read. The message says it to an author and leaves the file's name to whoever shows it. */
export class OfficeFileError extends Error {
  override readonly name = 'OfficeFileError';
}
