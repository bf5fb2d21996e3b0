// How test results are shown: nothing for what passes, the full story of what fails, and the totals in one plain
// line, `12 passed, 0 failed`. When TEST_TOTALS_FILE is set the totals go there instead, for scripts/test.mjs to
// print last. CommonJS because mocha loads reporters with require.

const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class TotalsReporter extends Mocha.reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (this.failures.length > 0) Mocha.reporters.Base.list(this.failures);
      const totals = `${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`;
      const file = process.env.TEST_TOTALS_FILE;
      if (file) writeFileSync(file, totals);
      else console.log(totals);
    });
  }
};
