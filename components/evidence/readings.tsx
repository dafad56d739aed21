import type { RecordReading } from '@/lib/records/record-view'

/** The second readings of a row: what each came to, the pages that were read, and whether the row changed since. */
export function Readings({
  readings,
  retainedQuery,
}: {
  readings: readonly RecordReading[]
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery: string
}) {
  return (
    <ul className="grid max-w-measure gap-2">
      {readings.map(({ id, sentence, note, pages, current }) => (
        <li key={id}>
          <a href={`/records/${id}${retainedQuery}`}>{sentence}</a>
          {!current && ' The row was changed after it.'}
          {note !== null && ` ${note}`}
          {pages.length > 0 && (
            <span className="text-muted text-sm">
              {' '}
              Read:{' '}
              {pages.map((page, index) => (
                <span key={page.id}>
                  {index > 0 && '; '}
                  <a href={`/sources/${page.id}${retainedQuery}`}>{page.label}</a>
                </span>
              ))}
              .
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
