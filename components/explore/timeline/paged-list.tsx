import { yearOf } from '@/lib/timeline/entry'
import type { ShownTimeline } from '@/lib/timeline/show'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { EntryLine, type Labels } from './entry-line'

/** One page of the timeline, with the ways to the others. It needs no script, and the browser can search in it. */
export function PagedList({
  shown,
  path,
  view,
  labels,
  terms,
  retainedQuery,
}: {
  shown: ShownTimeline
  path: string
  view: View
  labels: Labels
  terms: ReadonlySet<string>
  retainedQuery: string
}) {
  const { entries, page, pages } = shown
  const to = (number: number) => viewHref(path, { ...view, tab: 'pages', page: number === 1 ? null : number })
  const ways = [
    ['First page', 1],
    ['Previous page', page - 1],
    ['Next page', page + 1],
    ['Last page', pages],
  ] as const
  return (
    <>
      <ol>
        {entries.map((entry, index) => {
          const above = entries[index - 1]
          return (
            <li key={entry.id}>
              <EntryLine
                entry={entry}
                heading={above === undefined || yearOf(above) !== yearOf(entry)}
                {...{ labels, terms, retainedQuery }}
              />
            </li>
          )
        })}
      </ol>
      {pages > 1 && (
        <nav aria-label="Pages" className="mt-4">
          <ul className="flex flex-wrap gap-x-4 text-sm">
            <li className="py-1">
              Page {page} of {pages}
            </li>
            {ways
              .filter(([, number]) => number >= 1 && number <= pages && number !== page)
              .map(([words, number]) => (
                <li key={words}>
                  <a className="inline-block py-1" href={to(number)}>
                    {words}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </>
  )
}
