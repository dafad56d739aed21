import { existsSync, readFileSync } from 'node:fs'

/**
 * How many checks passed and failed.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * Reads the report of a test runner. A report that is missing or whose run failed without a failed test
 * (a file that does not load, a server that does not start) counts as one failure.
 * @param {string} file
 * @param {boolean} succeeded what the runner's exit code said
 * @returns {Tally}
 */
export function readReport(file, succeeded) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const { passed, failed, skipped } = report.stats ? fromPlaywright(report.stats) : fromVitest(report)
  return { passed, failed: succeeded && passed > 0 ? failed : Math.max(failed, 1), skipped }
}

/** @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number }} report */
const fromVitest = ({ numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests,
})

/**
 * A test that passed only when tried again is a failed one.
 * @param {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */
const fromPlaywright = ({ expected, unexpected, flaky, skipped }) => ({
  passed: expected,
  failed: unexpected + flaky,
  skipped,
})
