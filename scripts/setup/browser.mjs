import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { run } from './command.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * A file of that name may be a placeholder or lack libraries: only one that starts is a browser.
 * @param {string | undefined} file
 */
const starts = (file) =>
  file !== undefined && existsSync(file) && spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0

/** @returns {string[]} */
const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => `${folder}/${name}`))

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/**
 * The Chromium to test with: the one that CHROMIUM_PATH names, one on the PATH, or Playwright's own.
 * @returns {Promise<string | null>} its file, or null when there is none that starts
 */
async function findBrowser() {
  const requested = process.env.CHROMIUM_PATH
  if (requested !== undefined && requested !== '') {
    if (starts(requested)) return requested
    throw new Error(`CHROMIUM_PATH names ${requested}, which does not start.`)
  }
  return [...onPath(), await playwrightsOwn()].find(starts) ?? null
}

/** As `findBrowser`, but gets one where there is none. Throws when that fails too. */
export async function installBrowser() {
  const found = await findBrowser()
  if (found !== null) return found

  console.log('No Chromium here: downloading the one of Playwright …')
  await run('playwright', ['install', '--no-shell', 'chromium'], { seconds: 300 })
  const downloaded = await findBrowser()
  if (downloaded !== null) return downloaded

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That one does not start here: installing the Chromium of Debian …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env })
    const packaged = await findBrowser()
    if (packaged !== null) return packaged
  }
  throw new Error('No Chromium could be found or installed. Install one, or name it in CHROMIUM_PATH.')
}
