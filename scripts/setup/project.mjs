import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the project, absolute, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Whether a version of Node is in a range like `^20.20 || ^22.23`: the same major version, and at least that minor one.
 * @param {string} version
 * @param {string} range
 */
export function supportsNode(version, range) {
  const [major, minor = 0] = version.split('.').map(Number)
  return range.split('||').some((part) => {
    const [wantedMajor, wantedMinor = 0] = part.trim().replace('^', '').split('.').map(Number)
    return major === wantedMajor && minor >= wantedMinor
  })
}

/** Throws unless the running Node is one that package.json names in `engines`. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  const { node } = process.versions
  if (supportsNode(node, engines.node)) return
  const versions = engines.node.replaceAll('^', '').replaceAll(' || ', ', ')
  throw new Error(
    `This is Node ${node}. The ledger is tested on ${versions} and later minor versions of these: please use one of them.`,
  )
}
