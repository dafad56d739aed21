import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './command.mjs'

/** The browsers and programs that the tests open the site and its files with, and the packages of Debian that bring them. */
const PROGRAMS = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  'rsvg-convert': 'librsvg2-bin',
  inkscape: 'inkscape',
  ssconvert: 'gnumeric',
  unzip: 'unzip',
  python3: 'python3',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
}

/** @typedef {keyof typeof PROGRAMS} Program */

/** @param {Program} program */
export const hasProgram = (program) =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0

const missing = () =>
  /** @type {Program[]} */ (Object.keys(PROGRAMS)).filter((program) => !hasProgram(program))

/**
 * Installs what is missing where this may be done, as root on Debian. Never throws: without a program its checks are
 * skipped, so the names of those that are still missing are answered.
 */
export async function installPrograms() {
  const before = missing()
  if (before.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = [...new Set(before.map((program) => PROGRAMS[program]))]
    console.log(`Installing ${packages.join(', ')} to test with …`)
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, seconds: 600 }
    await run('apt-get', ['update', '-q'], options)
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options)
  }
  return missing()
}
