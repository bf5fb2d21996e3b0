/**
 * URIs of files as plain strings: made from paths, resolved, compared and shown. One file has one spelling here, whatever
 * an editor or an operating system calls it: percent-encoding is redone, `c%3A` becomes `C:`, dots are resolved. Nothing in
 * this file touches a disk or knows which system it runs on, so the same code serves a browser.
 */

interface Parts {
  readonly scheme: string;
  /** `//server`, or empty for a URI without an authority. */
  readonly authority: string;
  /** The path starts with a slash; `untitled:Untitled-1` has none. */
  readonly rooted: boolean;
  /** Path segments, decoded. */
  readonly segments: readonly string[];
  readonly query: string;
}

/** The URI of an absolute path. `windows` says whether backslashes separate folders. */
export function uriOfPath(path: string, windows = false): string {
  const forward = windows ? path.replaceAll('\\', '/') : path;
  const share = windows ? /^\/\/([^/]+)(\/.*)?$/.exec(forward) : null;
  const file = { scheme: 'file', rooted: true, query: '' };
  if (share) return join({ ...file, authority: `//${share[1]}`, segments: resolved([], share[2] ?? '') });
  return join({ ...file, authority: '//', segments: resolved([], forward) });
}

/** The path of a file URI, for the operating system. */
export function pathOfUri(uri: string, windows = false): string {
  const { authority, segments } = split(uri);
  const path = segments.join('/');
  if (!windows) return `/${path}`;
  const backward = path.replaceAll('/', '\\');
  if (authority.length > 2) return `\\\\${authority.slice(2)}\\${backward}`;
  return isDrive(segments[0]) && segments.length === 1 ? `${backward}\\` : backward;
}

/** The one spelling of a URI. */
export function canonicalUri(uri: string): string {
  return PLAIN_FILE.test(uri) ? uri : join(split(uri));
}

/** A file whose path holds nothing that is encoded: nearly every one, and it is asked for often. */
const PLAIN_FILE = /^file:\/\/\/[\w.!~*'()/-]*$/;

/**
 * The URI that a path, as an author writes it in a report, leads to from the report's own URI. Backslashes count as
 * slashes unless told otherwise. Undefined when the report has no folder, as a new unsaved one has none.
 */
export function resolveUri(from: string, path: string, backslashes = true): string | undefined {
  const base = split(from);
  if (!base.rooted) return undefined;
  const forward = backslashes ? path.replaceAll('\\', '/') : path;
  // Shares and drives, which a path on another system cannot have.
  const foreign = backslashes && base.scheme === 'file';
  const share = foreign ? /^\/\/([^/]+)(\/.*)?$/.exec(forward) : null;
  if (share) {
    return join({ ...base, authority: `//${share[1]}`, segments: resolved([], share[2] ?? '') });
  }
  if (forward.startsWith('/')) {
    const drive = base.segments.slice(0, isDrive(base.segments[0]) ? 1 : 0);
    return join({ ...base, segments: resolved(drive, forward, drive.length) });
  }
  if (foreign && /^[a-z]:\//i.test(forward)) return join({ ...base, segments: resolved([], forward) });
  const least = isDrive(base.segments[0]) ? 1 : 0;
  return join({ ...base, segments: resolved(base.segments.slice(0, -1), forward, least) });
}

/** The URI of something in a folder, by its name, which is taken as it is. */
export function childUri(folder: string, name: string): string {
  const parts = split(folder);
  return join({ ...parts, segments: [...parts.segments.filter((segment) => segment !== ''), name] });
}

/** The folder that holds a file or folder; undefined at the root. */
export function parentUri(uri: string): string | undefined {
  const parts = split(uri);
  const segments = parts.segments.filter((segment) => segment !== '');
  if (segments.length === 0) return undefined;
  return join({ ...parts, segments: segments.slice(0, -1) });
}

/** The last segment of the path, decoded. */
export function nameOfUri(uri: string): string {
  return split(uri).segments.findLast((segment) => segment !== '') ?? '';
}

/**
 * How to get from a folder to a file, with forward slashes and without percent-encoding: what people are shown. A file
 * on another drive, share or system is given with its whole path.
 */
export function relativePath(folder: string, uri: string): string {
  const from = split(folder);
  const to = split(uri);
  const fromSegments = from.segments.filter((segment) => segment !== '');
  const away = from.scheme !== to.scheme || from.authority !== to.authority;
  const otherDrive = isDrive(to.segments[0]) && to.segments[0] !== fromSegments[0];
  if (away || otherDrive) {
    if (to.scheme !== 'file') return uri;
    const path = to.segments.join('/');
    if (to.authority.length > 2) return `${to.authority}/${path}`;
    return otherDrive ? path : `/${path}`;
  }
  let same = 0;
  while (same < fromSegments.length && fromSegments[same] === to.segments[same]) same++;
  const up = fromSegments.slice(same).map(() => '..');
  return [...up, ...to.segments.slice(same)].join('/') || '.';
}

/** A relative path as a relative URI reference, for formats that want one. */
export function encodePath(path: string): string {
  return path.split('/').map(encode).join('/');
}

function split(uri: string): Parts {
  const [, scheme = 'file', authority = '', path = '', query = ''] =
    /^([a-z][a-z0-9+.-]*):(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(uri) ?? [];
  const segments = path.replace(/^\//, '').split('/').map(decode);
  const drive = segments[0];
  if (isDrive(drive)) segments[0] = drive.toUpperCase();
  const isFile = scheme.toLowerCase() === 'file';
  return {
    scheme: scheme.toLowerCase(),
    authority: isFile && authority === '' ? '//' : authority.toLowerCase(),
    rooted: isFile || path.startsWith('/'),
    segments,
    query,
  };
}

function join({ scheme, authority, rooted, segments, query }: Parts): string {
  const [first = '', ...rest] = segments;
  const drive = scheme === 'file' && isDrive(first);
  const path = [drive ? first.toUpperCase() : encode(first), ...rest.map(encode)].join('/');
  return `${scheme}:${authority}${rooted ? '/' : ''}${path}${query}`;
}

/** `path` followed from `base`; `least` segments of the base (a drive) cannot be left by `..`. */
function resolved(base: readonly string[], path: string, least = 0): string[] {
  const segments = base.filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.length > least) segments.pop();
  }
  return segments;
}

function isDrive(segment: string | undefined): segment is string {
  return segment !== undefined && /^[a-z]:$/i.test(segment);
}

function encode(segment: string): string {
  // A half of a surrogate pair, possible in a Windows file name, cannot be encoded; its stand-in at least does no harm.
  return encodeURIComponent(segment.toWellFormed());
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
