import { linkedPages } from '@/lib/site/lists/listing'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { noSuchPage } from '@/words/pages'

/** Links to the pages of a list; nothing where it has one. A page beyond the last, which shows the last, is told. */
export function PageLinks({
  page,
  pages,
  path,
  view,
}: {
  readonly page: number
  readonly pages: number
  readonly path: string
  readonly view: View
}) {
  const missing = noSuchPage(view.page, pages)
  const beyond = missing !== null && <p className="mt-4 text-sm">{missing}</p>
  if (pages < 2) return beyond
  const pageHref = (number: number) => viewHref(path, { ...view, page: number === 1 ? null : number })
  const links = (
    <nav aria-label="Pages" className="mt-4">
      <ul className="flex flex-wrap gap-x-3 text-sm">
        {linkedPages(page, pages).map((number, index, all) => (
          <li key={number}>
            {number - (all[index - 1] ?? 0) > 1 && (
              <span className="mr-3 text-muted" aria-hidden="true">
                …
              </span>
            )}
            <a
              className="inline-block px-1 py-1 aria-[current]:font-semibold aria-[current]:decoration-2"
              href={pageHref(number)}
              aria-label={`Page ${number}`}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
  return (
    <>
      {beyond}
      {links}
    </>
  )
}
