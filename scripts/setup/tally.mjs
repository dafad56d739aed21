import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/**
 * How many checks passed and failed, and which ones failed.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Tally
 */

/** How many characters of the reason of a failure are told. */
const TOLD = 1500

/**
 * Reads the report of a test runner. A report that is missing or whose run failed without a failed test
 * (a file that does not load, a server that does not start) counts as one failure.
 * @param {string} file
 * @param {boolean} succeeded what the runner's exit code said
 * @returns {Tally}
 */
export function readReport(file, succeeded) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const { failed, ...rest } = report.stats ? fromPlaywright(report) : fromVitest(report)
  return { ...rest, failed: succeeded && rest.passed > 0 ? failed : Math.max(failed, 1) }
}

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }} TestFile
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, testResults?: TestFile[] }} report
 * @returns {Tally}
 */
const fromVitest = ({ numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests,
  failures: testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      // A property that failed tells its seed and the smallest example there.
      const told = failed.map(
        ({ fullName, failureMessages: [why = ''] = [] }) => `${fullName}\n${why.slice(0, TOLD)}`,
      )
      return (told.length > 0 ? told : [message ?? 'did not load']).map((each) => `${name}: ${each}`)
    }),
})

/**
 * A test that passed only when tried again is a failed one.
 * @typedef {{ error?: { message?: string } }} Result
 * @typedef {{ title: string, file: string, specs?: { title: string, tests: { projectName: string, status: string, results?: Result[] }[] }[], suites?: Suite[] }} Suite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[] }} report
 * @returns {Tally}
 */
const fromPlaywright = ({ stats: { expected, unexpected, flaky, skipped }, suites }) => ({
  passed: expected,
  failed: unexpected + flaky,
  skipped,
  failures: suites.flatMap(failuresOf),
})

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
const failuresOf = ({ file, specs = [], suites = [] }) => [
  ...specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results = [] }) => {
        const why = results.find(({ error }) => error)?.error?.message ?? ''
        return `${file} [${projectName}]: ${title}\n${stripVTControlCharacters(why).slice(0, TOLD)}`
      }),
  ),
  ...suites.flatMap(failuresOf),
]
