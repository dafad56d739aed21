import { readFileSync } from 'node:fs'
import { run } from './command.mjs'
import { root } from './project.mjs'

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages
  } catch {
    return null
  }
}

/** Whether node_modules holds what the lock file names; packages for other platforms may be absent. */
function upToDate() {
  const wanted = lockedPackages('package-lock.json')
  // npm writes this file when an installation is complete, so one that was broken off does not count.
  const found = lockedPackages('node_modules/.package-lock.json')
  if (wanted === null || found === null) return false
  const complete = Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (found[path] === undefined ? optional === true : found[path].version === version),
  )
  return complete && Object.keys(found).every((path) => wanted[path] !== undefined)
}

/** Installs the packages of the lock file unless they are there already. Throws when that fails. */
export async function installPackages() {
  if (upToDate()) return
  console.log('Installing packages from package-lock.json …')
  // Without --include=dev, NODE_ENV=production would leave out what the build needs.
  if (!(await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])))
    throw new Error('npm ci failed: the packages could not be installed. Is the npm registry reachable?')
}
