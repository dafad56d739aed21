import type { RecordName } from '@/lib/records/record-view'
import { capitalised } from '@/words/counts'

/** Other names of a person, a place or a missile, each with its language and what it rests on. */
export function Names({
  names,
  retainedQuery,
}: {
  names: readonly RecordName[]
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery: string
}) {
  return (
    <ul className="grid max-w-measure gap-1">
      {names.map(({ id, name, tag, language, basis, sources }) => (
        <li key={id}>
          <a href={`/records/${id}${retainedQuery}`} lang={tag}>
            {name}
          </a>{' '}
          <span className="text-muted text-sm">
            {language}. {capitalised(basis)}
            {sources.map((source, at) => (
              <span key={source.id}>
                {at === 0 ? ': ' : '; '}
                <a href={`/sources/${source.id}${retainedQuery}`}>{source.label}</a>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
