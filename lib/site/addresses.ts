import { STORIES_PATH } from '@/lib/documents/story/story-document'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { type Ledger, TABLES } from '@/lib/ledger/schema/rows'
import { LISTED_APART } from '@/lib/records/listed-apart'
import type { InlineHashes } from './content-policy'
import { SINCE_SUBJECTS } from './since/since-ids'

/** What a build answers, written by it for the proxy to `.next/addresses.json`. */
export interface BuiltAddresses {
  /** The digest of the revision that its pages show. */
  readonly revision: string
  /** Static pages, each with the hashes of its inline scripts and styles. */
  readonly static: Readonly<Record<string, InlineHashes>>
  /** Those of the page for unknown addresses. */
  readonly missing: InlineHashes
  /** The hashes of the style sheets of the site, which stand in its pages. */
  readonly styles: readonly string[]
}

/** Every address of the site. */
export interface Addresses extends Omit<BuiltAddresses, 'revision' | 'styles'> {
  /** Whether an address is that of a page rendered on each request, with or without view parameters. */
  isDynamic(path: string): boolean
}

const RECORD = /^\/records\/([^/]+)$/
const ENTITY = /^\/([a-z]+)\/([^/]+)$/

/**
 * Every address of the site with a ledger and its stories. The pages that a build stored are of one revision: with another one, they
 * are rendered on each request.
 */
export function addressesOf(
  built: BuiltAddresses,
  { revisions, tables }: Ledger,
  storyIds: readonly string[],
): Addresses {
  const index = rowIndex(tables)
  // Looked up and not listed: there may be a million.
  const isOfRow = (path: string): boolean => {
    const [, record] = RECORD.exec(path) ?? []
    if (record !== undefined) return TABLES.some((table) => index.row(table, record) !== null)
    const [, table = '', id = ''] = ENTITY.exec(path) ?? []
    return LISTED_APART.some((each) => each === table && index.row(each, id) !== null)
  }
  const changes = revisions.map(({ number }) => `/changes/${number}`)
  const stories = storyIds.map((id) => `${STORIES_PATH}/${id}`)
  const since = SINCE_SUBJECTS.map((id) => `/since/${id}`)
  const isBuilt = revisions.at(-1)?.digest === built.revision
  const others = new Set([...changes, ...stories, ...since, '/embed/compare'])
  if (!isBuilt) for (const path of Object.keys(built.static)) others.add(path)
  return {
    static: isBuilt ? built.static : {},
    missing: built.missing,
    isDynamic: (path) => others.has(path) || isOfRow(path),
  }
}
