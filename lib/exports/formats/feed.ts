import 'server-only'
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { LICENCE } from '../licence'
import type { Writer } from '../request/exported'
import { type DatedList, datedList, provenance, recordAddress } from '../rows/dated-list'
import type { FeedEntry } from '../rows/feed-entry'
import { xml } from '../rows/xml'

/** How many entries a feed carries: readers fetch it whole, again and again. */
const MOST = 200

const newest = ({ entries }: DatedList) => entries.slice(0, MOST)
/** The name of an entry for ever, whichever revision a feed shows. */
const nameOf = ({ site }: DatedList, { id }: FeedEntry) => `${site}/records/${id}`

function content({ text, sources }: FeedEntry): string {
  const named = sources.map(({ title, address }) =>
    address === null ? `<li>${xml(title)}</li>` : `<li><a href="${xml(address)}">${xml(title)}</a></li>`,
  )
  return `<p>${xml(text)}</p><ul>${named.join('')}</ul>`
}

/** Text that needs escaping comes in sections with space around them; around an address there may be none. */
const tight = (feed: string) =>
  feed.replace(/\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*/g, (_, sections: string) =>
    xml(sections.replace(/<!\[CDATA\[|\]\]>/g, '')),
  )

/** A list as an Atom feed (RFC 4287). */
export function atomOf(list: DatedList): string {
  const { title, summary, site, revision, page, file } = list
  const entries = newest(list)
  const feed = generateAtomFeed({
    id: page.requested,
    title: { value: `${title} – Alliance Ledger`, type: 'text' },
    subtitle: { value: `${summary} ${provenance(list)}`, type: 'text' },
    // As late as its newest entry: a feed whose entries stand still says so. An empty one is as old as its revision.
    updated:
      entries.reduce<Date | null>(
        (latest, { updated }) => (latest === null || updated > latest ? updated : latest),
        null,
      ) ?? new Date(`${revision.date}T00:00:00Z`),
    authors: [{ name: 'Alliance Ledger', uri: site }],
    generator: { text: 'Alliance Ledger', uri: site, version: `revision ${revision.number}` },
    rights: { value: `${LICENCE.title}, ${LICENCE.address}`, type: 'text' },
    links: [
      { rel: 'alternate', type: 'text/html', href: page.requested },
      { rel: 'self', type: 'application/atom+xml', href: file.atom },
      {
        rel: 'related',
        type: 'text/html',
        href: page.pinned,
        title: `As it was at revision ${revision.number}`,
      },
      { rel: 'license', href: LICENCE.address },
    ],
    // The terms that pictures carry, too.
    dc: { sources: [page.pinned], identifiers: [`revision ${revision.number}, sha256:${revision.digest}`] },
    entries: entries.map((entry) => ({
      id: nameOf(list, entry),
      title: { value: entry.title, type: 'text' },
      summary: { value: entry.text, type: 'text' },
      content: { value: content(entry), type: 'html' },
      links: [{ rel: 'alternate', type: 'text/html', href: recordAddress(list, entry.id) }],
      published: entry.start,
      updated: entry.updated,
    })),
  })
  return `${tight(feed).trimEnd()}\n`
}

/** A list as a JSON Feed of version 1.1, with what it can be traced by as an extension of its own. */
export function feedJsonOf(list: DatedList): string {
  const { title, summary, site, revision, page, file } = list
  const { number, date, digest } = revision
  const feed = {
    title: `${title} – Alliance Ledger`,
    description: summary,
    home_page_url: page.requested,
    feed_url: file['feed.json'],
    language: 'en',
    authors: [{ name: 'Alliance Ledger', url: site }],
    _alliance_ledger: {
      about: `${site}/data/api`,
      revision: { number, date, digest },
      pinned: page.pinned,
      licence: LICENCE.address,
    },
    items: newest(list).map((entry) => ({
      id: nameOf(list, entry),
      url: recordAddress(list, entry.id),
      title: entry.title,
      summary: entry.text,
      content_html: content(entry),
      date_published: entry.start,
      date_modified: entry.updated,
    })),
  }
  return `${JSON.stringify(generateJsonFeed(feed), null, 2)}\n`
}

/** The dated records of a view of a chart. */
export const atom: Writer = async (exported) => atomOf(datedList(exported))
export const feedJson: Writer = async (exported) => feedJsonOf(datedList(exported))
