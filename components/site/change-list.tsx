import type { ReactNode } from 'react'
import type { DescribedChange } from '@/lib/records/described-changes'
import { pageOf } from '@/lib/site/lists/listing'
import { inFigures } from '@/words/counts'
import { TABLE_WORDS } from '@/words/tables'

const KINDS = {
  added: 'Added',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
} as const satisfies Readonly<Record<DescribedChange['kind'], string>>

const cell = (text: string) => (text === '' ? 'empty' : `“${text}”`)

const ORDER = Object.keys(KINDS) as DescribedChange['kind'][]

/**
 * Changes of the ledger row by row: added, corrected and withdrawn rows, each with a link to its record. Of more than a
 * page has room for it shows one page, and says how many there are.
 */
export function ChangeList({
  changes,
  context,
  retainedQuery = '',
  page: requested,
  all,
}: {
  changes: readonly DescribedChange[]
  /** Tells the labels of several lists on a page apart: `in revision 2`. */
  context: string
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery?: string
  /** The page shown, where the page of the site is the list; else the first. */
  page?: number | null
  /** Where all of them are, or the next pages. */
  all: ReactNode
}) {
  const ofKind = ORDER.map((kind) => changes.filter((change) => change.kind === kind))
  const { shown, page, pages } = pageOf(ofKind.flat(), requested ?? null)
  return (
    <>
      {pages > 1 && (
        <p className="mt-4">
          {inFigures(changes.length)} rows changed
          {requested === undefined ? `; the first ${shown.length} are listed` : `, page ${page} of ${pages}`}.
        </p>
      )}
      {ORDER.map((kind, position) => {
        const listed = shown.filter((change) => change.kind === kind)
        if (listed.length === 0) return null
        return (
          <section key={kind} className="mt-4" aria-label={`${KINDS[kind]} ${context}`}>
            <p className="font-semibold">
              {KINDS[kind]}: {inFigures(ofKind[position]?.length ?? 0)}
            </p>
            <ul className="mt-1 grid list-disc gap-1 pl-5">
              {listed.map((change) => (
                <ChangedRow key={`${change.table} ${change.id}`} {...{ change, retainedQuery }} />
              ))}
            </ul>
          </section>
        )
      })}
      {pages > 1 && all}
    </>
  )
}

function ChangedRow({ change, retainedQuery }: { change: DescribedChange; retainedQuery: string }) {
  const { id, table, label, columns } = change
  return (
    <li className="wrap-anywhere">
      <a href={`/records/${id}${retainedQuery}`}>{label}</a>{' '}
      <span className="text-muted text-sm">{TABLE_WORDS[table].name}</span>
      {columns.length > 0 && (
        <ul className="pl-4 text-sm">
          {columns.map(({ column, before, after }) => (
            <li key={column}>
              <code>{column}</code>: {cell(before)} became {cell(after)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
