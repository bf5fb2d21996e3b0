/** Runs suites with mocha inside an extension host, and tells how they went. The same for Node's host and the browser's. */

/** Put in by the bundler: what the names of the tests to run contain; empty for all. */
declare const SUITE_GREP: string;

/**
 * Loads the suites once mocha's words (`describe`, `it`) are there, and runs them. Gives the totals, `3 passed, 0 failed`; `say`
 * is told what failed.
 */
export async function runSuites(
  Constructor: typeof Mocha,
  load: () => Promise<unknown>,
  say: (text: string) => void,
): Promise<string> {
  const { Base } = Constructor.reporters;
  const mocha = new Constructor({ ui: 'bdd', timeout: 60_000, slow: 20_000, forbidOnly: true, reporter: Base });
  if (SUITE_GREP !== '') mocha.fgrep(SUITE_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const failures: Mocha.Test[] = [];
  let [passed, skipped] = [0, 0];
  await new Promise<void>((ended) => {
    const runner = mocha.run(() => ended());
    runner.on('pass', () => passed++);
    runner.on('pending', () => skipped++);
    runner.on('fail', (test) => failures.push(test));
  });
  Base.consoleLog = (...parts: unknown[]) => say(format(parts));
  if (failures.length > 0) Base.list(failures);
  return `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Puts values where a `printf` has its marks. */
function format([first = '', ...rest]: readonly unknown[]): string {
  const values = [...rest];
  return (first as string).replaceAll(/%[sd]/g, () => String(values.shift()));
}
