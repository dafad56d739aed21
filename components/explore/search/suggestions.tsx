import { type RefObject, useId } from 'react'
import type { SearchEngine } from '@/lib/search/engine'
import { search } from '@/lib/search/search'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import {
  allResultsWords,
  heardWords,
  KIND_WORDS,
  nothingWords,
  partialWords,
  SEARCH_STATE_WORDS,
} from '@/words/search/results'
import { useCombobox } from './use-combobox'
import { useEngine } from './use-engine'

/** As many as are seen at once. */
const LISTED = 8

interface Suggested {
  readonly href: string
  readonly title: string
  readonly remark: string
}

function suggested(engine: SearchEngine, query: string, retained: View) {
  const { found, isPartial } = search(engine, query, retained.known)
  const listed = found.slice(0, LISTED).map(
    ({ document: { kind, href, title, date } }): Suggested => ({
      href: viewHref(href, retained),
      title,
      remark: [KIND_WORDS[kind].one, date === null ? '' : dateWords(date)].filter(Boolean).join(', '),
    }),
  )
  const all = viewHref('/search', { ...DEFAULT_VIEW, ...retained, q: query })
  const heard = heardWords(found.length, LISTED)
  if (found.length === 0) return { remark: nothingWords(query), heard: nothingWords(query), options: [] }
  const remark = isPartial ? partialWords(query) : null
  return {
    remark,
    /** What a screen reader hears. */
    heard: remark === null ? heard : `${remark} ${heard}`,
    options: [...listed, { href: all, title: allResultsWords(query), remark: '' }],
  }
}

/**
 * What the search of the header finds while one types, in a list under the field. It makes the field a combobox: arrow
 * keys choose, Enter opens, Escape closes.
 */
export function Suggestions({
  field,
  retained,
  revision,
}: {
  field: RefObject<HTMLInputElement | null>
  /** The parameters of the view that links keep. */
  retained: View
  revision: number
}) {
  const list = useId()
  const engine = useEngine(revision)
  const { query, isOpen, active } = useCombobox(field, list)
  if (query === '') return null
  const result = typeof engine === 'object' ? suggested(engine, query, retained) : null
  const state =
    result === null ? SEARCH_STATE_WORDS[engine === 'failed' ? 'failed' : 'loading'] : result.remark
  return (
    <>
      <p role="status" className="sr-only">
        {isOpen && (result?.heard ?? state)}
      </p>
      <div
        hidden={!isOpen}
        className="absolute end-0 top-full w-max min-w-full max-w-[min(22rem,calc(100vw-2rem))] border border-faint bg-paper"
      >
        {state !== null && <p className="px-3 py-2">{state}</p>}
        <div id={list} role="listbox" aria-label="Found" tabIndex={-1}>
          {result?.options.map(({ href, title, remark }, at) => (
            <a
              key={href}
              id={`${list}${at}`}
              role="option"
              aria-selected={at === active}
              tabIndex={-1}
              href={href}
              className={`block border-grid border-t px-3 py-2 hover:underline ${at === active ? 'bg-grid underline' : 'no-underline'}`}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
            >
              {title}
              {remark !== '' && <span className="text-muted text-sm"> {remark}</span>}
            </a>
          ))}
        </div>
      </div>
    </>
  )
}
