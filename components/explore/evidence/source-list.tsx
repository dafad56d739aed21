import { SourceLine } from '@/components/evidence/source-line'
import type { Assessed } from '@/lib/charts/chart'
import type { Source } from '@/lib/ledger/schema/rows'
import { RELAYS, SOURCE_KINDS, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import { countInFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'

/** The sources of the rows of a view, by the number of rows that cite them. */
export function SourceList({
  rows,
  sources,
  retainedQuery,
}: {
  rows: readonly Assessed[]
  sources: readonly Source[]
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery: string
}) {
  const counts = new Map<string, number>()
  for (const row of rows) for (const id of row.sources) counts.set(id, (counts.get(id) ?? 0) + 1)
  const listed = sources
    .flatMap((source) => {
      const count = counts.get(source.id)
      return count === undefined ? [] : [{ source, count }]
    })
    .sort((a, b) => b.count - a.count || a.source.title.localeCompare(b.source.title, 'en'))
  return (
    <section aria-label="Sources">
      <p className="mb-3 text-muted text-sm">
        {countInFigures(listed.length, 'source')} behind {countInFigures(rows.length, 'row')}. A title in
        square brackets is a description: original title not seen.
      </p>
      <ul className="grid gap-3">
        {listed.map(({ source, count }) => (
          <li key={source.id} className="wrap-anywhere border-grid border-t pt-2">
            <SourceLine
              retainedQuery={retainedQuery}
              source={{
                ...source,
                kind: SOURCE_KINDS[source.kind],
                published: source.published === null ? null : dateWords(source.published),
                checked: VERIFIED[source.verified],
                relay: source.relay === 'direct' ? null : RELAYS[source.relay],
              }}
            />
            <p className="text-muted text-sm">{countInFigures(count, 'row')} of this view</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
