import { yearOf } from '@/lib/timeline/entry'
import type { ShownTimeline } from '@/lib/timeline/show'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { noSuchPage } from '@/words/pages'
import type { LineContext } from './entry-line'
import { FoldLine } from './fold-line'

/** One page of the timeline with links to the others. It works without JavaScript and with the browser's own search. */
export function PagedList({
  shown,
  path,
  view,
  ...context
}: LineContext & {
  shown: ShownTimeline
  path: string
  view: View
}) {
  const { lines, page, pages } = shown
  const pageHref = (number: number) =>
    viewHref(path, { ...view, tab: 'pages', focus: null, page: number === 1 ? null : number })
  const pageLinks = [
    ['First page', 1],
    ['Previous page', page - 1],
    ['Next page', page + 1],
    ['Last page', pages],
  ] as const
  const missing = noSuchPage(view.page, pages)
  return (
    <>
      {missing !== null && <p className="mb-4 text-sm">{missing}</p>}
      <ol>
        {lines.map((line, index) => {
          const above = lines[index - 1]?.[0]
          return (
            <li key={line[0].id}>
              <FoldLine
                line={line}
                startsYear={above === undefined || yearOf(above) !== yearOf(line[0])}
                {...context}
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
            {pageLinks
              .filter(([, number]) => number >= 1 && number <= pages && number !== page)
              .map(([words, number]) => (
                <li key={words}>
                  <a className="inline-block py-1" href={pageHref(number)}>
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
