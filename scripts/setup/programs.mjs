import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './command.mjs'
import { postgresDirectory } from './postgres.mjs'

/** The browsers and programs that the tests work with, and the packages of Debian that bring them. */
const PROGRAMS = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  'rsvg-convert': 'librsvg2-bin',
  inkscape: 'inkscape',
  ssconvert: 'gnumeric',
  unzip: 'unzip',
  python3: 'python3',
  postgres: 'postgresql',
  nginx: 'nginx-light',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
}

/** @typedef {keyof typeof PROGRAMS} Program */

/** @param {Program} program */
export const hasProgram = (program) =>
  program === 'postgres'
    ? postgresDirectory() !== null
    : spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0

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
    // On no run level is a server started that comes with its package.
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }, seconds: 600 }
    await run('apt-get', ['update', '-q'], options)
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options)
  }
  return missing()
}
