/*
 * Run after `next build`: joins the inline scripts of each stored page, and writes the pages to `.next/addresses.json` for
 * the proxy, with the hashes of those scripts and of inline styles, which the proxy allows.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { BuiltAddresses } from '@/lib/site/addresses'
import type { InlineHashes } from '@/lib/site/content-policy'
import { inlineHashes, joinInlineScripts } from './server/inline-elements.mjs'

const build = join(process.cwd(), '.next')
const fileOf = (path: string) => join(build, 'server/app', `${path === '/' ? '/index' : path}.html`)

/** Joins the inline scripts of a stored page, and returns the hashes of what is inline then. */
function hashesOf(path: string): InlineHashes {
  const page = joinInlineScripts(readFileSync(fileOf(path), 'utf8'))
  writeFileSync(fileOf(path), page)
  return inlineHashes(page)
}

const { routes }: { routes: Record<string, unknown> } = JSON.parse(
  readFileSync(join(build, 'prerender-manifest.json'), 'utf8'),
)
const pages = Object.keys(routes).filter((path) => !path.startsWith('/_') && existsSync(fileOf(path)))

const stored = Object.fromEntries(pages.sort().map((path) => [path, hashesOf(path)]))
const missing = hashesOf('/_not-found')
const addresses: BuiltAddresses = {
  revision: snapshot(ledger()).revision.digest,
  static: stored,
  missing,
  styles: [...new Set([...Object.values(stored), missing].flatMap(({ styles }) => styles))],
}
writeFileSync(join(build, 'addresses.json'), JSON.stringify(addresses))
console.log(`${pages.length} static pages have their content security policy`)
