/** Adds up what the suites report, and remembers what failed and what was skipped for the end of the run. */
export function tally(say) {
  const sum = { passed: 0, failed: 0 };
  const failures = [];
  const skips = [];
  const add = (suite, result) => {
    sum.passed += result.passed;
    sum.failed += result.failures.length;
    failures.push(...result.failures.map((failure) => `${suite}: ${failure}`));
    skips.push(...(result.skipped ?? []).map((skip) => `${suite}: ${skip}`));
    say(`${suite}: ${result.passed} passed, ${result.failures.length} failed`);
    if (result.groups) say(`  of these ${result.groups}`);
  };
  return {
    add,
    /** One fact of our own: passes unless `work` throws, whose message is then shown. Resolves with its success. */
    async check(title, work) {
      try {
        await work();
        add(title, { passed: 1, failures: [] });
        return true;
      } catch (error) {
        add(title, { passed: 0, failures: [error.message] });
        return false;
      }
    },
    skip: (suite, reason) => skips.push(`${suite}: ${reason}`),
    /** Prints failures, skips and, as the last line, the sum. Returns the exit code. */
    print() {
      if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((skip) => `  - ${skip}`).join('\n')}`);
      if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  - ${failure}`).join('\n')}`);
      console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
      return sum.failed === 0 ? 0 : 1;
    },
  };
}
