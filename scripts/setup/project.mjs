import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the project, absolute, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Throws in words when the running Node is older than package.json asks for. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  const wanted = String(engines.node).replace(/[^\d.]/g, '')
  const numbers = (/** @type {string} */ version) => version.split('.').map(Number)
  const [major = 0, minor = 0] = numbers(process.versions.node)
  const [wantedMajor = 0, wantedMinor = 0] = numbers(wanted)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Error(`Node ${wanted} or newer is needed; this is Node ${process.versions.node}.`)
}
