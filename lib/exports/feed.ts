import 'server-only'
import { Feed } from 'feed'
import type { Exported, Writer } from './exported'
import { newestRecords } from './feed-entries'
import { LICENCE } from './licence'
import { xml } from './xml'

function feedOf(exported: Exported): Feed {
  const { chart, snapshot, address, reading, site } = exported
  const entries = newestRecords(exported)
  const feed = new Feed({
    id: address.live,
    link: address.live,
    title: `${chart.title} – Alliance Ledger`,
    description: reading.summary,
    language: 'en',
    // As late as the newest entry: a feed whose entries stand still says so.
    updated: entries.reduce(
      (latest, { updated }) => (updated > latest ? updated : latest),
      new Date(`${snapshot.revision.date}T00:00:00Z`),
    ),
    copyright: LICENCE.title,
    generator: 'Alliance Ledger',
    author: { name: 'Alliance Ledger', link: site },
    feedLinks: { atom: fileAddress(exported, 'atom'), json: fileAddress(exported, 'feed.json') },
  })
  for (const entry of entries)
    feed.addItem({
      id: entry.address,
      link: entry.address,
      title: entry.title,
      description: entry.text,
      content: [
        `<p>${xml(entry.text)}</p>`,
        '<ul>',
        ...entry.sources.map(({ title, address: at }) =>
          at === null ? `<li>${xml(title)}</li>` : `<li><a href="${xml(at)}">${xml(title)}</a></li>`,
        ),
        '</ul>',
      ].join(''),
      date: entry.updated,
      published: entry.start,
    })
  return feed
}

/** The same view as another file. */
const fileAddress = ({ address }: Exported, extension: string): string =>
  address.live.replace(/^[^?]*/, (page) => `${page}.${extension}`)

/** The dated records of a view as an Atom feed (RFC 4287). */
export const atom: Writer = async (exported) => feedOf(exported).atom1()

/** The dated records of a view as a JSON Feed. */
export const feedJson: Writer = async (exported) => feedOf(exported).json1()
