import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './project.mjs'
import { siteUrl } from './site-url.mjs'

/** Everything that the built site is made of, beside the data. */
const INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'scripts/csp.ts',
  'scripts/renderer-version.ts',
  'scripts/server/inline-elements.mjs',
  'instrumentation.ts',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const whole = resolve(root, path)
  if (!existsSync(whole)) return []
  if (statSync(whole).isFile()) return [path]
  return (
    readdirSync(whole)
      // What releases and edits leave behind is no part of the data.
      .filter((name) => name !== '.release')
      .sort()
      .flatMap((name) => filesUnder(`${path}/${name}`))
  )
}

/**
 * A digest of all that decides what a build holds: its sources, the data, and the address that stored pages name.
 * Contents decide, not times: a fresh clone and a switched branch have times that say nothing.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function sourceDigest(env) {
  const hash = createHash('sha256').update(`${siteUrl(env) ?? ''}\0`)
  /** @param {string} file @param {string} name */
  const add = (file, name) => {
    const content = readFileSync(resolve(root, file))
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  for (const file of INPUTS.flatMap(filesUnder)) add(file, file)
  const data = env.LEDGER_DATA ?? 'data'
  // What a database has is served by any build that is about the same.
  const isServed = env.LEDGER ? (/** @type {string} */ name) => name === '/about.json' : () => true
  for (const file of filesUnder(data)) {
    const name = file.slice(data.length)
    if (isServed(name)) add(file, `data${name}`)
  }
  return hash.digest('hex')
}
