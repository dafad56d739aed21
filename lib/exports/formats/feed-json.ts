import 'server-only'
import { generateJsonFeed } from 'feedsmith'
import { LEDGER_NAME } from '@/lib/about/ledger'
import { LICENCE } from '../licence'
import { type DatedList, datedList, recordAddress } from '../rows/dated-list'
import { entryHtml, entryId, latestEntries, MAX_ENTRIES, omission } from '../rows/feed-content'
import type { Writer } from '../writer'

/** A list as JSON Feed 1.1. Revision and licence are in an extension of the ledger's own. */
export function feedJsonOf(list: DatedList): string {
  const { title, summary, site, revision, page, file } = list
  const { number, date, digest } = revision
  const feed = {
    title: `${title} – ${LEDGER_NAME}`,
    description: [summary, ...omission(list)].join(' '),
    home_page_url: page.requested,
    feed_url: file['feed.json'],
    language: 'en',
    authors: [{ name: LEDGER_NAME, url: site }],
    _alliance_ledger: {
      about: `${site}/data/api`,
      revision: { number, date, digest },
      pinned: page.pinned,
      licence: LICENCE.address,
    },
  }
  const items = latestEntries(list).map((entry) => ({
    id: entryId(list, entry),
    url: recordAddress(list, entry.id),
    title: entry.title,
    summary: entry.text,
    content_html: entryHtml(entry),
    date_published: entry.published,
    date_modified: entry.updated,
  }))
  // The library leaves out an empty list, which the standard requires.
  const written = generateJsonFeed({ ...feed, items }) as object
  return `${JSON.stringify({ ...written, ...(items.length === 0 && { items }) }, null, 2)}\n`
}

/** The dated records of a chart's view. */
export const feedJson: Writer = async (input) => feedJsonOf(datedList(input, MAX_ENTRIES))
