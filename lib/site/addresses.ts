import { STORIES_PATH } from '@/lib/documents/story/story-document'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { TABLES } from '@/lib/ledger/schema/rows'
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
  /** Pages rendered on each request, with or without view parameters. */
  readonly dynamic: readonly string[]
}

/**
 * Every address of the site with a ledger and its stories. The pages that a build stored are of one revision: with another one, they
 * are rendered on each request.
 */
export function addressesOf(
  built: BuiltAddresses,
  { revisions, tables }: Ledger,
  storyIds: readonly string[],
): Addresses {
  const records = TABLES.flatMap((table) => tables[table].map(({ id }) => `/records/${id}`))
  const entities = LISTED_APART.flatMap((table) => tables[table].map(({ id }) => `/${table}/${id}`))
  const changes = revisions.map(({ number }) => `/changes/${number}`)
  const stories = storyIds.map((id) => `${STORIES_PATH}/${id}`)
  const since = SINCE_SUBJECTS.map((id) => `/since/${id}`)
  const dynamic = [...new Set([...records, ...entities, ...changes, ...stories, ...since, '/embed/compare'])]
  const isBuilt = revisions.at(-1)?.digest === built.revision
  return isBuilt
    ? { static: built.static, missing: built.missing, dynamic }
    : { static: {}, missing: built.missing, dynamic: [...dynamic, ...Object.keys(built.static)] }
}
