import type { CitedSource } from '@/lib/records/record-view'
import { capitalised } from '@/words/counts'

/** One source: its title as a link, publisher, date, how it was checked, and whether it relays another. */
export function SourceLine({
  source,
  retainedQuery = '',
}: {
  source: CitedSource
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery?: string
}) {
  const origin = [source.publisher, source.kind.toLowerCase(), source.published ?? 'date not stated']
  return (
    <>
      <p>
        {source.url === null ? (
          source.title
        ) : (
          <a href={source.url} rel="noreferrer">
            {source.title}
          </a>
        )}
      </p>
      <p className="text-muted text-sm">
        {origin.filter((part) => part !== null).join(', ')}. Checked: {source.checked}.
        {source.relay !== null && ` ${capitalised(source.relay)}.`}{' '}
        <a
          href={`/sources/${source.id}${retainedQuery}`}
          aria-label={`Claims using this source: ${source.title}`}
        >
          Claims using this source
        </a>
      </p>
    </>
  )
}
