/**
 * The command line in a test: `crosscast(...)` runs it in this process over files in memory and gives everything that it
 * wrote. process.test.ts runs the real program.
 */
// Loaded beforehand: mocha takes the two globals that zod makes for a leak when they appear during a test.
import 'zod';
import type { Helpers, Host } from '../../server/cli/host.ts';
import { run } from '../../server/cli/run.ts';
import type { WritableFileSystem } from '../../server/workspace/file-system.ts';
import { MemoryFileSystem } from '../../server/workspace/memory-file-system.ts';

export interface Surroundings {
  /** Path below the working folder → content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly fileSystem?: WritableFileSystem;
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly elapsed?: () => number;
  /** Helpers that find the same files. */
  readonly helpers?: (files: WritableFileSystem) => Helpers;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  /** What was written to the standard output as bytes, not as text. */
  readonly outBytes: Uint8Array;
  readonly err: string;
  /** A file's text afterwards. */
  readonly file: (path: string) => string | undefined;
  /** The same as bytes. */
  readonly bytes: (path: string) => Promise<Uint8Array | undefined>;
}

const folder = 'file:///reports/';

export async function crosscast(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { files = {}, environment = {}, terminal = false, stdin = '', elapsed = () => 0 } = surroundings;
  const memory = new MemoryFileSystem();
  for (const [path, content] of Object.entries(files)) {
    memory.set(folder + path.split('/').map(encodeURIComponent).join('/'), content);
  }
  let out = '';
  let err = '';
  let outBytes = new Uint8Array();
  const fileSystem = surroundings.fileSystem ?? memory;
  const host: Host = {
    version: '1.2.3',
    files: fileSystem,
    folder,
    windows: false,
    environment,
    stdout: {
      write: (content) => {
        if (typeof content === 'string') out += content;
        else outBytes = Buffer.concat([outBytes, content]);
      },
      isTerminal: terminal,
    },
    stderr: { write: (content) => void (err += String(content)), isTerminal: terminal },
    readInput: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    elapsed,
    ...(surroundings.helpers && { helpers: surroundings.helpers(fileSystem) }),
    interrupted: () => Promise.resolve(),
    show: () => undefined,
    today: () => new Date('2025-11-22T12:00:00Z'),
  };
  const code = await run(argv, host);
  const file = (path: string): string | undefined => memory.text(folder + path);
  const bytes = (path: string) => memory.read(folder + path, Number.MAX_SAFE_INTEGER).catch(() => undefined);
  return { code, out, outBytes, err, file, bytes };
}

/** A report in which nothing is to be found, with more text at its end. */
export function report(more = ''): string {
  return `@report "Budget"
  council: Oldham Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Julie Daniels, Director
  period: 2024/25 month 4

# Purpose

To report the budget.

# Recommendations

@recommend Cabinet
  1. notes the report.
${more === '' ? '' : `\n${more}\n`}`;
}

/** A table with an error in its total, which stands on the last line: 18 for 15. */
export const wrongTotal = `@table finance "Budget"
  unit: £k
        | Item          | Budget |
        |---------------|-------:|
        | Care          |     10 |
        | Fieldwork     |      5 |
  total | Total         |     18 |`;

/** A heading row and columns that the formatter would lay out differently. */
export const untidyTable = `@table finance "Budget"
  unit: £k
   | Item | Budget |
   |---|---:|
   | Care | 10 |
   | Fieldwork | 5 |
  total | Total | 15 |`;
