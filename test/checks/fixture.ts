/**
 * Reports with what the checks find in them written below the lines:
 *
 *     The service was under pressure at 30 July 2024 (month 4).
 *                                       ^^^^^^^^^^^^ period/month-end: Month 4 ends on 31 July, not on 30 July.
 *                                       | fix: Replace 30 July 2024 with 31 July 2024
 *
 * A mark stands under the span (or its part in the first line), then the rule and the message; `…` at the end of a message
 * stands for its rest. Below it stand the fixes, `safe fix:` for those that are applied without asking. A fix after which
 * another rule has something to say names it: `| fix: Insert a line → figure/placeholder`. `// file: name` begins another
 * document that the first one may use. A report that does not start with `@report` or the like is given a header.
 *
 * Every fixture is checked with LF and with CR LF, and every fix is applied and the result checked again.
 */
import assert from 'node:assert/strict';
import { check } from '../../server/checks/check.ts';
import type { Finding, Fix } from '../../server/checks/finding.ts';
import type { Analysis } from '../../server/model/analysis.ts';
import { defaultSettings } from '../../server/model/english-council.ts';
import type { Settings } from '../../server/model/settings.ts';
import { open } from '../model/open.ts';

const HEADER = `@report "Finance Update"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4

`;

/** Opens a report that is to have no header. */
export const NO_HEADER = '// no header\n';

interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly rule: string;
  readonly message: string;
  readonly fixes: readonly string[];
}

interface Fixture {
  readonly files: Readonly<Record<string, string>>;
  /** The first document's lines, marks left out, and where those that were written begin. */
  readonly lines: readonly string[];
  readonly firstLine: number;
  readonly marks: readonly Mark[];
}

/** The rules whose id starts with `rules` find what is marked in the report, and nothing else. */
export function assertFindings(rules: string, text: string, settings: Settings = defaultSettings): void {
  const fixture = read(text);
  for (const lineBreak of ['\n', '\r\n']) {
    const files = withBreaks(fixture.files, lineBreak);
    const analysis = open(files, settings);
    const findings = check(analysis).filter(({ rule }) => rule.startsWith(rules));
    const found = findings.map((finding) => markOf(analysis, finding));
    const expected = fixture.marks;
    const shown = found.map((mark) => abridged(mark, expected));
    assert.equal(write(fixture, shown), write(fixture, expected));
    for (const [index, finding] of findings.entries()) {
      for (const [at, fix] of finding.fixes.entries()) {
        assertCures(files, finding, fix, expected[index]?.fixes[at] ?? '', settings);
      }
    }
  }
}

/** The report has nothing that these rules find. */
export function assertClean(rules: string, ...texts: readonly string[]): void {
  for (const text of texts) assertFindings(rules, text);
}

function read(text: string): Fixture {
  const files: Record<string, string> = {};
  const [first = '', ...others] = text.replace(/^\n/, '').split(/^\/\/ file: /m);
  for (const other of others) {
    const end = other.indexOf('\n');
    const name = other.slice(0, end).trim();
    const content = other.slice(end + 1);
    files[name] = name.endsWith('.csv') ? content : completed(content);
  }
  const marks: Mark[] = [];
  const lines: string[] = [];
  const report = completed(first);
  const firstLine = report.length === first.length ? 0 : HEADER.split('\n').length - 1;
  for (const line of report.split('\n')) {
    const mark = /^(\s*)(\^+) (\S+?)(?:: (.*))?$/.exec(line);
    const fix = /^\s*\| ((?:safe )?fix: .*)$/.exec(line)?.[1];
    const last = marks.at(-1);
    if (mark !== null) {
      const [, indent = '', carets = '', rule = '', message = ''] = mark;
      const at = { line: lines.length - 1, column: indent.length, length: carets.length };
      marks.push({ ...at, rule, message, fixes: [] });
    } else if (fix !== undefined && last !== undefined) {
      marks[marks.length - 1] = { ...last, fixes: [...last.fixes, fix] };
    } else {
      lines.push(line);
    }
  }
  return { files: { 'report.council': lines.join('\n'), ...files }, lines, firstLine, marks };
}

function completed(text: string): string {
  return /^\uFEFF?@(?:report|minutes|decision|appendix)\b/.test(text) || text.startsWith(NO_HEADER)
    ? text
    : HEADER + text;
}

function withBreaks(files: Fixture['files'], lineBreak: string): Fixture['files'] {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', lineBreak)]));
}

function markOf({ document }: Analysis, { start, end, rule, message, fixes }: Finding): Mark {
  const { line, character } = document.positionAt(start);
  const printed = document.slice(start, end).replace(/[\r\n].*$/s, '');
  const titles = fixes.map(({ title, safe }) => `${safe ? 'safe fix' : 'fix'}: ${title}`);
  return { line, column: character, length: Math.max(1, printed.length), rule, message, fixes: titles };
}

const FOLLOWS = / → (\S+(?:, \S+)*)$/;

/** What was left out of the mark in the fixture is left out here too. */
function abridged(found: Mark, marks: readonly Mark[]): Mark {
  const mark = marks.find(
    ({ line, column, rule }) => line === found.line && column === found.column && rule === found.rule,
  );
  if (mark === undefined) return found;
  const isShort = mark.message.endsWith('…') && found.message.startsWith(mark.message.slice(0, -1));
  const fixes = found.fixes.map((fix, index) => {
    const written = mark.fixes[index] ?? '';
    return written.replace(FOLLOWS, '') === fix ? written : fix;
  });
  return { ...found, message: isShort ? mark.message : found.message, fixes };
}

function write({ lines, firstLine }: Fixture, marks: readonly Mark[]): string {
  const written = lines.flatMap((line, at) => [line, ...marks.filter(({ line: on }) => on === at).flatMap(writeMark)]);
  const above = marks.filter(({ line }) => line < firstLine).flatMap(writeMark).length;
  return written.slice(above === 0 ? firstLine : 0).join('\n');
}

function writeMark({ column, length, rule, message, fixes }: Mark): string[] {
  const indent = ' '.repeat(column);
  return [`${indent}${'^'.repeat(length)} ${rule}: ${message}`, ...fixes.map((fix) => `${indent}| ${fix}`)];
}

/** After the fix the rule finds less, and nothing new is wrong but what the fixture says. */
function assertCures(files: Fixture['files'], { rule }: Finding, fix: Fix, written: string, settings: Settings): void {
  const before = open(files, settings);
  const found = check(before);
  for (const { start, end, text } of fix.edits.toSorted((a, b) => b.start - a.start)) before.edit(start, end, text);
  const edited = before.document.text;
  const fresh = check(open({ ...files, 'report.council': edited }, settings));
  const count = (findings: readonly Finding[], id: string): number => findings.filter((one) => one.rule === id).length;
  assert.ok(count(fresh, rule) < count(found, rule), `'${fix.title}' cures nothing:\n${edited}`);
  const follows = FOLLOWS.exec(written)?.[1]?.split(', ') ?? [];
  for (const id of new Set(fresh.map((one) => one.rule))) {
    if (follows.includes(id)) continue;
    assert.ok(count(fresh, id) <= count(found, id), `'${fix.title}' leads to ${id}:\n${edited}`);
  }
  assert.deepEqual(check(before), fresh, `after '${fix.title}', typed in the editor`);
}
