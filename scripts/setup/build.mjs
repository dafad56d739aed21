import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { run } from './command.mjs'
import { prepareFonts } from './fonts.mjs'
import { root } from './project.mjs'

/** Everything that the built site is made of. */
const INPUTS = [
  'app',
  'components',
  'data',
  'lib',
  'public',
  'scripts/csp.ts',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

const STAMP = `${root}/.next/made-from.json`

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(`${root}/${path}`)) return []
  if (statSync(`${root}/${path}`).isFile()) return [path]
  return readdirSync(`${root}/${path}`)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

/** Contents decide, not times: a fresh clone and a switched branch have times that say nothing. */
function sourceDigest() {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap(filesUnder)) {
    const content = readFileSync(`${root}/${file}`)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** @param {string} source digest of the source that the present build was made from */
const stampOf = (source) =>
  JSON.stringify({ source, build: read(`${root}/.next/BUILD_ID`), node: process.versions.node })

/** Makes the production build unless there is one of this very source. Throws when that fails. */
export async function buildSite() {
  await prepareFonts()
  const source = sourceDigest()
  // A build made by hand leaves no stamp, or its own build id.
  if (read(STAMP) === stampOf(source)) return
  console.log('Building the site …')
  if (!(await run('next', ['build']))) throw new Error('next build failed.')
  if (!(await run('tsx', ['--tsconfig', 'scripts/tsconfig.json', 'scripts/csp.ts'])))
    throw new Error('The content security policy could not be written.')
  writeFileSync(STAMP, stampOf(source))
}
