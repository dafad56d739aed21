import type { CitedSource } from '@/lib/records/record-view'
import { capitalised } from '@/words/counts'

/** One source: its title with the link to it, who published it when, how it was checked, and whether it is weak. */
export function SourceLine({
  source,
  retainedQuery = '',
}: {
  source: CitedSource
  /** The clocks that links to other pages keep, with `?`, or nothing. */
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
        <a href={`/sources/${source.id}${retainedQuery}`} aria-label={`What rests on it: ${source.title}`}>
          What rests on it
        </a>
      </p>
    </>
  )
}
