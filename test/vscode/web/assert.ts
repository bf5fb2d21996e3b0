/** Takes the place of Node's assertions in the browser's extension host: those that the suites use. */

function fail(what: string): never {
  throw new Error(what);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const assert = {
  ok(value: unknown): void {
    if (!value) fail(`Expected something that holds, got ${shown(value)}`);
  },
  equal(actual: unknown, expected: unknown): void {
    if (!Object.is(actual, expected)) fail(`Expected ${shown(expected)}, got ${shown(actual)}`);
  },
  deepEqual(actual: unknown, expected: unknown): void {
    assert.equal(JSON.stringify(actual), JSON.stringify(expected));
  },
  match(text: string, pattern: RegExp): void {
    if (!pattern.test(text)) fail(`Expected ${String(pattern)}, got ${text}`);
  },
};

// As Node's module does.
// oxlint-disable-next-line import/no-default-export
export default assert;
