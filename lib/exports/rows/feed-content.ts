import { inFigures } from '@/words/counts'
import { escapeXml } from '../escape-xml'
import type { FormatId } from '../index'
import { type DatedList, newestFirst } from './dated-list'
import type { FeedEntry } from './feed-entry'

/** Limited because feed readers repeatedly fetch the whole feed. */
export const MAX_ENTRIES = 200

/** The formats that end there, however many rows there are. */
export const OF_THE_LATEST: readonly FormatId[] = ['atom', 'feed.json']

/**
 * The entries of a feed: by the revision that recorded or corrected them last, so that a row recorded today comes first,
 * whatever day it is about; within a revision by the date of the event.
 */
export const latestEntries = ({ entries }: DatedList): readonly FeedEntry[] =>
  entries
    .toSorted((one, other) => other.revision - one.revision || newestFirst(one, other))
    .slice(0, MAX_ENTRIES)

/** A sentence for a feed that leaves entries out. */
export const omission = ({ total }: DatedList): readonly string[] =>
  total > MAX_ENTRIES
    ? [`The ${MAX_ENTRIES} entries recorded or corrected last, of ${inFigures(total)}.`]
    : []

/** The id of an entry in every feed, at any revision. */
export const entryId = ({ site }: DatedList, { id }: FeedEntry): string => `${site}/records/${id}`

/** An entry as HTML: its text and its sources. */
export function entryHtml({ text, sources }: FeedEntry): string {
  const items = sources.map(({ title, address }) =>
    address === null
      ? `<li>${escapeXml(title)}</li>`
      : `<li><a href="${escapeXml(address)}">${escapeXml(title)}</a></li>`,
  )
  return `<p>${escapeXml(text)}</p><ul>${items.join('')}</ul>`
}
