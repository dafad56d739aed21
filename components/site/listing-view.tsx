import type { ReactNode } from 'react'
import { TableScroll } from '@/components/ui/table-scroll'
import type { Fold } from '@/lib/records/fold'
import type { Entry, Facet, Listing } from '@/lib/site/lists/listing'
import { formatView, viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { countInFigures, inFigures } from '@/words/counts'
import { foldedWords } from '@/words/salvos'
import { PageLinks } from './page-links'
import { SearchForm } from './search-form'

/** One column of a list. */
export interface ListColumn<E extends Entry> {
  readonly key: string
  readonly label: string
  /** The orders that clicks on the header cycle through. */
  readonly sorts?: readonly (readonly [order: string, direction: 'ascending' | 'descending'])[]
  readonly number?: boolean
  /** Whether its cells say what they are, so that they need no name on a phone. */
  readonly plain?: boolean
  /** The cell of a line: of its first entry, unless the column tells all of them. */
  cell(entry: E, line: Fold<E>): ReactNode
}

interface ListingProps {
  readonly path: string
  readonly view: View
}

function FacetLinks({
  label,
  facets,
  parameter,
  path,
  view,
}: { label: string; facets: readonly Facet[]; parameter: 'kinds' | 'support' } & ListingProps) {
  if (facets.length < 2 && !facets.some(({ on }) => on)) return null
  const requested: readonly string[] = view[parameter]
  const without = (ids: readonly string[]) => viewHref(path, { ...view, [parameter]: ids, page: null })
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        <li className="py-1 font-semibold">{label}</li>
        <li className="py-1">
          <a
            className="aria-[current]:font-semibold aria-[current]:decoration-2"
            href={without([])}
            aria-current={requested.length === 0 ? 'true' : undefined}
          >
            All
          </a>
        </li>
        {facets.map(({ id, label: words, count, on }) => (
          <li key={id} className="py-1">
            <a
              className="aria-[current]:font-semibold aria-[current]:decoration-2"
              href={without(on ? requested.filter((other) => other !== id) : [...requested, id])}
              aria-current={on ? 'true' : undefined}
            >
              {words}
            </a>{' '}
            <span className="text-muted tabular-nums">{inFigures(count)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ColumnHeader<E extends Entry>({
  column,
  defaultOrder,
  path,
  view,
}: { column: ListColumn<E>; defaultOrder: string } & ListingProps) {
  const { label, sorts = [], number } = column
  const className = number ? 'number' : undefined
  const order = view.sort ?? defaultOrder
  const index = sorts.findIndex(([each]) => each === order)
  const [next] = sorts[(index + 1) % sorts.length] ?? []
  if (next === undefined)
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    )
  return (
    <th scope="col" className={className} aria-sort={index < 0 ? undefined : sorts[index]?.[1]}>
      <a href={viewHref(path, { ...view, sort: next === defaultOrder ? null : next, page: null })}>{label}</a>
      {index >= 0 && <span aria-hidden="true">{sorts[index]?.[1] === 'ascending' ? ' ↑' : ' ↓'}</span>}
    </th>
  )
}

/** A list with filters, search, orders and pages. All of it is links and forms, so it works without JavaScript. */
export function ListingView<E extends Entry>({
  caption,
  unit,
  words,
  columns,
  listing,
  defaultOrder,
  path,
  view,
}: {
  caption: string
  /** What the entries are called, in the singular and the plural. */
  unit: readonly [string, string]
  /** Labels of the filters and of the search. */
  words: { readonly kinds: string; readonly support: string; readonly search: string }
  columns: readonly ListColumn<E>[]
  listing: Listing<E>
  /** The order of a view that names none. */
  defaultOrder: string
} & ListingProps) {
  const { shown, total, matching, lines, page, pages, kinds, support } = listing
  const folded = foldedWords(matching, lines)
  const listingProps = { path, view }
  const narrowed = view.q !== null || view.kinds.length > 0 || view.support.length > 0
  return (
    <>
      <div className="grid gap-2 print:hidden">
        {(total > 12 || view.q !== null) && (
          <SearchForm
            path={path}
            query={formatView({ ...view, q: null, page: null })}
            label={words.search}
            words={view.q}
            maxLength={80}
          />
        )}
        <FacetLinks label={words.kinds} facets={kinds} parameter="kinds" {...listingProps} />
        <FacetLinks label={words.support} facets={support} parameter="support" {...listingProps} />
      </div>
      <p className="mt-3 mb-2 text-muted text-sm">
        {narrowed
          ? `${inFigures(matching)} of ${inFigures(total)} ${unit[1]}`
          : countInFigures(total, ...unit)}
        {pages > 1 && `, page ${page} of ${pages}`}
        {folded !== null && `. ${folded}`}
        {narrowed && (
          <>
            {folded === null ? '. ' : ' '}
            <a href={viewHref(path, { ...view, q: null, kinds: [], support: [], page: null })}>Show all</a>
          </>
        )}
      </p>
      {shown.length > 0 && (
        <TableScroll label={caption} fits>
          <table className="stacks">
            <caption className="sr-only">{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <ColumnHeader
                    key={column.key}
                    column={column}
                    defaultOrder={defaultOrder}
                    {...listingProps}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <tr key={line[0].id}>
                  {columns.map(({ key, label, number, plain, cell }) => (
                    <td
                      key={key}
                      className={number ? 'number' : undefined}
                      data-label={plain ? undefined : label}
                    >
                      {cell(line[0], line)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <PageLinks page={page} pages={pages} {...listingProps} />
    </>
  )
}
