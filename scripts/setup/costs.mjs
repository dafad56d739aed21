import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './project.mjs'

/** Promises that cost less than so many seconds are told together. */
const SMALL = 0.5

/**
 * @typedef {{ place: string, title: string, seconds: number }} Test
 * @typedef {{ name: string, assertionResults: { fullName: string, duration?: number | null, location?: { line: number } | null }[] }} TestFile
 * @typedef {{ file: string, line: number, title: string, tests: { results: { duration: number }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {TestFile} file
 * @returns {Test[]}
 */
const ofVitest = ({ name, assertionResults }) =>
  assertionResults.map(({ fullName, duration, location }) => ({
    place: `${relative(root, name)}:${location?.line ?? 0}`,
    title: fullName,
    seconds: (duration ?? 0) / 1000,
  }))

/**
 * @param {Suite} suite
 * @returns {Test[]}
 */
const ofPlaywright = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ file, line, title, tests }) =>
    tests.flatMap(({ results }) =>
      results.map(({ duration }) => ({
        place: `tests/e2e/${file}:${line}`,
        title,
        seconds: duration / 1000,
      })),
    ),
  ),
  ...suites.flatMap(ofPlaywright),
]

/**
 * @param {string} file the JSON report of Vitest or Playwright
 * @returns {Test[]}
 */
function testsOf(file) {
  if (!existsSync(file)) return []
  const { testResults = [], suites = [] } = JSON.parse(readFileSync(file, 'utf8'))
  return [...testResults.flatMap(ofVitest), ...suites.flatMap(ofPlaywright)]
}

/**
 * What titles have in common, with … for what differs between the first and the last words.
 * @param {readonly string[]} titles
 */
function commonTitle([first = '', ...others]) {
  const words = first.split(' ')
  const all = others.map((title) => title.split(' '))
  const begin = words.findIndex((word, at) => all.some((each) => each[at] !== word))
  if (begin < 0) return first
  const end = words.toReversed().findIndex((word, at) => all.some((each) => each.at(-1 - at) !== word))
  return [...words.slice(0, begin), '…', ...words.slice(words.length - end)].join(' ')
}

/**
 * What each promise costs, a line each, the slowest first. A promise is a test as it is written: one that is run for
 * many charts or pages is one promise.
 * @param {readonly string[]} reports
 * @returns {string[]}
 */
export function costs(reports) {
  /** @type {Map<string, Test[]>} */
  const promises = new Map()
  for (const test of reports.flatMap(testsOf))
    promises.set(test.place, [...(promises.get(test.place) ?? []), test])
  const all = [...promises]
    .map(([place, tests]) => ({
      place,
      tests,
      seconds: tests.reduce((sum, { seconds }) => sum + seconds, 0),
    }))
    .sort((one, other) => other.seconds - one.seconds)
  const large = all.filter(({ seconds }) => seconds >= SMALL)
  const rest = all.slice(large.length).reduce((sum, { seconds }) => sum + seconds, 0)
  return [
    ...large.map(
      ({ place, tests, seconds }) =>
        `${seconds.toFixed(1).padStart(6)} s  ${String(tests.length).padStart(4)} ×  ${commonTitle(tests.map(({ title }) => title))}  (${place})`,
    ),
    `${rest.toFixed(1).padStart(6)} s  all ${all.length - large.length} others, less than ${SMALL} s each`,
  ]
}
