import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { requireNotServed } from './being-served.mjs'
import { run } from './command.mjs'
import { deriveFiles } from './derive.mjs'
import { prepareFonts } from './fonts.mjs'
import { root } from './project.mjs'
import { sourceDigest } from './source-digest.mjs'

const STAMP = `${root}/.next/made-from.json`
/** Written last, for the proxy: a build without it is not whole. */
const ADDRESSES = `${root}/.next/addresses.json`

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** @param {string} source digest of the source that the present build was made from */
const stampOf = (source) =>
  JSON.stringify({ source, build: read(`${root}/.next/BUILD_ID`), node: process.versions.node })

/** Makes the production build unless there is one of this very source. Throws when that fails, or would break a server. */
export async function buildSite() {
  await Promise.all([prepareFonts(), deriveFiles()])
  const source = sourceDigest(process.env)
  // A build made by hand leaves no stamp, or its own build id.
  if (read(STAMP) === stampOf(source) && existsSync(ADDRESSES)) return
  requireNotServed()
  console.log('Building the site …')
  if (!(await run('next', ['build']))) throw new Error('next build failed.')
  if (!(await run('tsx', ['--tsconfig', 'scripts/tsconfig.json', 'scripts/csp.ts'])))
    throw new Error('The content security policy could not be written.')
  writeFileSync(STAMP, stampOf(source))
}
