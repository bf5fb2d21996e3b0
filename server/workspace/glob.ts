/**
 * Patterns for paths, as `ignore` and the command line take them: `*` and `?` stay within a name, `**` crosses folders,
 * `{a,b}` gives choices and `[a-z]` a set of characters. A backslash makes the next character ordinary.
 */

/** Whether a text is meant as a pattern rather than as a name. */
export function isPattern(text: string): boolean {
  return /[*?[{]/.test(text);
}

/** The expression that matches a whole path, written with forward slashes, against a pattern. */
export function patternExpression(pattern: string): RegExp {
  return new RegExp(`^(?:${translate(pattern.replace(/^\.\//, ''))})$`, 'su');
}

/**
 * Whether a path is covered by one of the patterns of an `ignore` list. A pattern without a slash is a name that may
 * stand at any depth; one that fits a folder covers everything in it.
 */
export function ignoreTest(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map((pattern) => {
    const trimmed = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    const anchored = trimmed.includes('/') || pattern.startsWith('/') ? trimmed : `**/${trimmed}`;
    return new RegExp(`^(?:${translate(anchored)})(?:/.*)?$`, 'su');
  });
  return (path) => expressions.some((expression) => expression.test(path));
}

/** The longest run of folders at the start of a pattern that holds no special character. */
export function fixedFolder(pattern: string): string {
  const segments = pattern.split('/');
  const special = segments.findIndex(isPattern);
  return segments.slice(0, special === -1 ? -1 : special).join('/');
}

function translate(pattern: string): string {
  let expression = '';
  let choices = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const set = character === '[' ? setAt(pattern, at) : undefined;
    if (set !== undefined) {
      expression += set.expression;
      at += set.length - 1;
    } else if (character === '*' && pattern.charAt(at + 1) === '*') {
      const whole = (at === 0 || pattern.charAt(at - 1) === '/') && pattern.charAt(at + 2) === '/';
      // `**/` may also stand for no folder at all.
      expression += whole ? '(?:[^/]*/)*' : '.*';
      at += whole ? 2 : 1;
    } else if (character === '*') expression += '[^/]*';
    else if (character === '?') expression += '[^/]';
    else if (character === '{' && pattern.includes('}', at)) {
      expression += '(?:';
      choices++;
    } else if (character === '}' && choices > 0) {
      expression += ')';
      choices--;
    } else if (character === ',' && choices > 0) expression += '|';
    else {
      const literal = character === '\\' && at + 1 < pattern.length ? pattern.charAt(++at) : character;
      expression += literal.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    }
  }
  // A brace that is never closed inside another choice would leave an open group.
  return expression + ')'.repeat(choices);
}

/** The set of characters that a `[` opens; undefined when it is an ordinary bracket or a set that cannot be. */
function setAt(pattern: string, at: number): { expression: string; length: number } | undefined {
  const [whole, not, members] = /^\[([!^]?)(\]?[^\]/]*)\]/.exec(pattern.slice(at)) ?? [];
  if (whole === undefined || members === undefined) return undefined;
  const expression = `[${not === '' ? '' : '^/'}${members.replace(/[\\\]^[]/g, '\\$&')}]`;
  try {
    return { expression: new RegExp(expression, 'u').source, length: whole.length };
  } catch {
    return undefined;
  }
}
