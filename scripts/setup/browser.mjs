import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { run } from './command.mjs'

/** Chromium without a window shows pages as the others do, in half of the time. */
const SHELL = 'chromium-headless-shell'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * A file of that name may be a placeholder or lack libraries: only one that starts is a browser.
 * @param {string | undefined} file
 */
const starts = (file) =>
  file !== undefined && existsSync(file) && spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => `${folder}/${name}`)

const findShell = () => onPath(SHELL).find(starts) ?? null

async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  return [...NAMES.flatMap(onPath), chromium.executablePath()].find(starts) ?? null
}

/** @param {string} name */
async function installPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${name} …`)
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, seconds: 300 }
  await run('apt-get', ['update', '-q'], options)
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', name], options)
}

/**
 * The Chromium to test with: the one that CHROMIUM_PATH names, one without a window, one on the PATH, or Playwright's
 * own, which is downloaded where there is none. Throws when that fails too.
 * @returns {Promise<string>} its file
 */
export async function installBrowser() {
  const requested = process.env.CHROMIUM_PATH
  if (requested !== undefined && requested !== '') {
    if (starts(requested)) return requested
    throw new Error(`CHROMIUM_PATH names ${requested}, which does not start.`)
  }
  if (findShell() === null) await installPackage(SHELL)
  const found = findShell() ?? (await findBrowser())
  if (found !== null) return found

  console.log('No Chromium here: downloading the one of Playwright …')
  await run('playwright', ['install', '--no-shell', 'chromium'], { seconds: 300 })
  const downloaded = await findBrowser()
  if (downloaded !== null) return downloaded

  await installPackage('chromium')
  const packaged = await findBrowser()
  if (packaged !== null) return packaged
  throw new Error('No Chromium could be found or installed. Install one, or name it in CHROMIUM_PATH.')
}
