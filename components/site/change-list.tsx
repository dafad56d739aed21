import type { DescribedChange } from '@/lib/records/described-changes'
import { TABLE_WORDS } from '@/words/tables'

const KINDS = {
  added: 'Added',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
} as const satisfies Readonly<Record<DescribedChange['kind'], string>>

const cell = (text: string) => (text === '' ? 'empty' : `“${text}”`)

/** Changes of the ledger row by row: what was added, corrected and withdrawn, each with a link to its row. */
export function ChangeList({
  changes,
  within,
  retainedQuery = '',
}: {
  changes: readonly DescribedChange[]
  /** Where they lie, to tell one list on a page from another: `in revision 2`. */
  within: string
  /** What links keep of the view, with `?`, or nothing. */
  retainedQuery?: string
}) {
  return (
    <>
      {(Object.keys(KINDS) as DescribedChange['kind'][]).map((kind) => {
        const these = changes.filter((change) => change.kind === kind)
        if (these.length === 0) return null
        return (
          <section key={kind} className="mt-4" aria-label={`${KINDS[kind]} ${within}`}>
            <p className="font-semibold">
              {KINDS[kind]}: {these.length.toLocaleString('en')}
            </p>
            <ul className="mt-1 grid list-disc gap-1 pl-5">
              {these.map(({ id, table, label, columns }) => (
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
