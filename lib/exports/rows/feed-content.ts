import { escapeXml } from '../escape-xml'
import type { DatedList } from './dated-list'
import type { FeedEntry } from './feed-entry'

/** Limited because feed readers repeatedly fetch the whole feed. */
const MAX_ENTRIES = 200

export const newestEntries = ({ entries }: DatedList): readonly FeedEntry[] => entries.slice(0, MAX_ENTRIES)

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
