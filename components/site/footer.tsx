import { RetainedLink } from '@/components/explore/view/retained-link'
import { LICENCE } from '@/lib/exports/licence'
import type { Revision } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'
import { KeyboardShortcuts, type PageKeys } from './keyboard-shortcuts'

/** The colophon: revision and licence of the data, what changed, links to all rows, and the keyboard shortcuts. */
export function Footer({ revision, query, keys }: { revision: Revision; query: string; keys?: PageKeys }) {
  const link = (path: string, words: string) => (
    <RetainedLink path={path} query={query}>
      {words}
    </RetainedLink>
  )
  return (
    <footer className="border-grid border-t text-sm">
      <div className="mx-auto grid max-w-page gap-x-8 gap-y-2 px-gutter py-6 text-muted md:grid-cols-2">
        <p>
          Revision {revision.number} of {dateWords(revision.date)}, digest{' '}
          <abbr className="no-underline" title={`SHA-256 ${revision.digest}`}>
            <code>{revision.digest.slice(0, 12)}</code>
          </abbr>
          : {link('/changes', 'what changed')}.
        </p>
        <p>
          Every number is somebody’s claim: each mark leads to who said it, when, and where to read it. Data:{' '}
          <a href={LICENCE.address}>{LICENCE.title}</a>; code: MIT. All rows are in{' '}
          {link('/records', 'the records')}, with their {link('/sources', 'sources')},{' '}
          {link('/people', 'people')} and {link('/places', 'places')}; {link('/data', 'download all of it')}.
        </p>
        <KeyboardShortcuts {...(keys && { pageKeys: keys })} />
      </div>
    </footer>
  )
}
