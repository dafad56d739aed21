import 'server-only'
import { generateAtomFeed } from 'feedsmith'
import { LEDGER_NAME } from '@/lib/about/ledger'
import { LICENCE } from '../licence'
import { type DatedList, datedList, provenance, recordAddress } from '../rows/dated-list'
import { entryHtml, entryId, latestEntries, MAX_ENTRIES, omission } from '../rows/feed-content'
import type { Writer } from '../writer'
import { withoutCdata } from './without-cdata'

/** A list as an Atom feed (RFC 4287), with the provenance in the same terms as in pictures. */
export function atomOf(list: DatedList): string {
  const { title, summary, site, revision, page, file } = list
  const entries = latestEntries(list)
  const feed = generateAtomFeed({
    id: page.requested,
    title: { value: `${title} – ${LEDGER_NAME}`, type: 'text' },
    subtitle: { value: [summary, ...omission(list), provenance(list)].join(' '), type: 'text' },
    // The date of the latest entry, so that it changes only when an entry does; without entries, that of the revision.
    updated:
      entries.reduce<Date | null>(
        (latest, { updated }) => (latest === null || updated > latest ? updated : latest),
        null,
      ) ?? new Date(`${revision.date}T00:00:00Z`),
    authors: [{ name: LEDGER_NAME, uri: site }],
    generator: { text: LEDGER_NAME, uri: site, version: `revision ${revision.number}` },
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
    dc: { sources: [page.pinned], identifiers: [`revision ${revision.number}, sha256:${revision.digest}`] },
    entries: entries.map((entry) => ({
      id: entryId(list, entry),
      title: { value: entry.title, type: 'text' },
      summary: { value: entry.text, type: 'text' },
      content: { value: entryHtml(entry), type: 'html' },
      links: [{ rel: 'alternate', type: 'text/html', href: recordAddress(list, entry.id) }],
      published: entry.published,
      updated: entry.updated,
    })),
  })
  return `${withoutCdata(feed).trimEnd()}\n`
}

/** The dated records of a chart's view. */
export const atom: Writer = async (input) => atomOf(datedList(input, MAX_ENTRIES))
