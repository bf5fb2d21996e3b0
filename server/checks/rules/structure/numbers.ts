/** The arithmetic of paragraph numbers: what follows 4.1, and what 2..3 was meant to be. */

/** The parts of a number: 4.2.1 is 4, 2, 1. */
export type Parts = readonly number[];

export function partsOf(text: string): Parts {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** `2..3` and `2.3..` are malformed; a full stop at the end is house style. */
export function isWellFormed(text: string): boolean {
  return /^\d+(?:\.\d+)*\.?$/.test(text);
}

export function writeParts(parts: Parts): string {
  return parts.join('.');
}

export function sameParts(a: Parts, b: Parts): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** 4.1 is followed by 4.2, by 4.1.1, and by 5 and 5.1, which start a section. */
export function follows(next: Parts, base: Parts): boolean {
  const level = next.findIndex((part, index) => part !== base[index]);
  if (level < 0) return false;
  const starts = next.slice(level + 1).every((part) => part === 1);
  return starts && (level === base.length ? next[level] === 1 : next[level] === (base[level] ?? 0) + 1);
}

/** What stands after `base` at the depth of the number that stands there: after 4.1, it is 4.2 for 4.3 and 4.1.1 for 4.1.3. */
export function expectedAfter(base: Parts, depth: number): Parts {
  if (depth > base.length) return [...base, ...Array.from({ length: depth - base.length }, () => 1)];
  return [...base.slice(0, depth - 1), (base[depth - 1] ?? 0) + 1];
}

/** Whether the number starts a numbering: 1.1, or 3.1 after 2.4. */
export function startsNumbering(parts: Parts, base: Parts): boolean {
  const [section = 0, ...rest] = parts;
  return rest.every((part) => part === 1) && (section === 1 || section > (base[0] ?? 0));
}
