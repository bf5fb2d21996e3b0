/** What kept Crosscast from checking something: one line each, on the error stream and in the formats that have a place for it. */
import { harmless } from './plain-text.ts';

export interface Problem {
  readonly about: 'file' | 'configuration' | 'crosscast';
  /** As shown. */
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  readonly message: string;
}

/** The problem as one line. */
export function problemText({ path, line, message }: Problem): string {
  const place = path === undefined ? [] : [line === undefined ? path : `${path}:${line}`];
  return harmless([...place, message].join(': '));
}
