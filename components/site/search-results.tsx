import type { FoundGroup, GroupedResult } from '@/lib/search/groups'
import type { Found } from '@/lib/search/search'
import { pageOf } from '@/lib/site/lists/listing'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import {
  EXAMPLES,
  foundWords,
  KIND_WORDS,
  knownSearchWords,
  lookedAtWords,
  nothingWords,
  partialWords,
} from '@/words/search/results'
import { PageLinks } from './page-links'

/** How many finds of a kind are listed before all of that kind are asked for. */
const FEW = 6
const PAGE_LENGTH = 50

const queryHref = (view: View, q: string) =>
  viewHref('/search', { ...DEFAULT_VIEW, ...retainedParams(view), q })

function Hints({ view }: { view: View }) {
  return (
    <div className="mt-4 max-w-measure">
      <p>
        Search for words, for names in Latin letters, Hangul or Cyrillic, for a day or a month, or for a
        designation. Words in quotation marks must follow each other. Try:
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-4">
        {EXAMPLES.map((example) => (
          <li key={example} className="py-1">
            <a href={queryHref(view, example)}>{example}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Nothing({ query, view }: { query: string; view: View }) {
  const retained = retainedParams(view)
  return (
    <div className="mt-4 max-w-measure">
      <p className="font-semibold">{nothingWords(query)}</p>
      <p className="mt-2">
        Try fewer words, another spelling, or words without quotation marks. All events and claims are on{' '}
        <a href={viewHref('/timeline', retained)}>the timeline</a>, all rows among{' '}
        <a href={viewHref('/records', retained)}>the records</a>.
      </p>
      {(view.known !== null || view.rev !== null) && (
        <p className="mt-2">
          <a href={viewHref('/search', { ...DEFAULT_VIEW, theme: view.theme, q: query })}>
            Search all that is known today
          </a>
        </p>
      )}
    </div>
  )
}

function FoundList({ found, view }: { found: readonly Found[]; view: View }) {
  const retained = retainedParams(view)
  return (
    <ul className="grid max-w-measure gap-1">
      {found.map(({ document: { href, title, date } }) => (
        <li key={href}>
          <a href={viewHref(href, retained)}>{title}</a>
          {date !== null && <span className="text-muted text-sm"> {dateWords(date)}</span>}
        </li>
      ))}
    </ul>
  )
}

function Group({ group: { kind, found }, view }: { group: FoundGroup; view: View }) {
  const isAlone = view.kinds.length > 0
  const { shown, page, pages } = pageOf(found, isAlone ? view.page : 1, isAlone ? PAGE_LENGTH : FEW)
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold text-lg">
        {KIND_WORDS[kind].many} <span className="text-muted">{inFigures(found.length)}</span>
      </h2>
      <FoundList found={shown} view={view} />
      {isAlone ? (
        <PageLinks page={page} pages={pages} path="/search" view={view} />
      ) : (
        shown.length < found.length && (
          <p className="mt-2 text-sm">
            <a href={viewHref('/search', { ...view, kinds: [kind], page: null })}>
              All {inFigures(found.length)} {KIND_WORDS[kind].many.toLowerCase()}
            </a>
          </p>
        )
      )}
    </section>
  )
}

/** What a search found, by kind, with the kind of the best find first; hints before a search and where nothing was found. */
export function SearchResults({ result, view }: { result: GroupedResult | null; view: View }) {
  const { q, kinds, known } = view
  if (result === null || q === null) return <Hints view={view} />
  const groups = result.groups.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  return (
    <>
      {groups.length === 0 ? (
        <Nothing query={q} view={view} />
      ) : (
        <p className="mt-4">
          {result.isPartial ? partialWords(q) : foundWords(q, result.count)}
          {kinds.length > 0 && (
            <>
              {' '}
              <a href={viewHref('/search', { ...view, kinds: [], page: null })}>All kinds</a>
            </>
          )}
        </p>
      )}
      {result.lookedAt !== null && (
        <p className="mt-1 text-muted text-sm">{lookedAtWords(result.lookedAt)}</p>
      )}
      {known !== null && <p className="mt-1 text-muted text-sm">{knownSearchWords(known)}</p>}
      {groups.map((group) => (
        <Group key={group.kind} group={group} view={view} />
      ))}
    </>
  )
}
