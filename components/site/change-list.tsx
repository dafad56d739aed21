import type { DescribedChange } from '@/lib/records/described-changes'
import { TABLE_WORDS } from '@/words/tables'

const KINDS = {
  added: 'Added',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
} as const satisfies Readonly<Record<DescribedChange['kind'], string>>

const cell = (text: string) => (text === '' ? 'empty' : `“${text}”`)

/** Changes of the ledger row by row: added, corrected and withdrawn rows, each with a link to its record. */
export function ChangeList({
  changes,
  context,
  retainedQuery = '',
}: {
  changes: readonly DescribedChange[]
  /** Tells the labels of several lists on a page apart: `in revision 2`. */
  context: string
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery?: string
}) {
  return (
    <>
      {(Object.keys(KINDS) as DescribedChange['kind'][]).map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind} className="mt-4" aria-label={`${KINDS[kind]} ${context}`}>
            <p className="font-semibold">
              {KINDS[kind]}: {ofKind.length.toLocaleString('en')}
            </p>
            <ul className="mt-1 grid list-disc gap-1 pl-5">
              {ofKind.map(({ id, table, label, columns }) => (
                <li key={`${table} ${id}`} className="wrap-anywhere">
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
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
