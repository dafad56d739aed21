import { TableScroll } from '@/components/ui/table-scroll'
import { TOPICS } from '@/lib/ledger/schema/vocabulary'
import type { NewestOfTopic, ReadingCount } from '@/lib/site/how-current'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { EVIDENCE_WORDS } from '@/words/tables'

interface Linking {
  /** The query that links keep of the view, with `?`, or nothing. */
  readonly retainedQuery: string
}

function Newest({ row, retainedQuery }: { row: NewestOfTopic['event'] } & Linking) {
  return row === null ? 'none' : <a href={`/records/${row.id}${retainedQuery}`}>{dateWords(row.date)}</a>
}

/** The newest event and claim of each topic. */
function NewestRows({ topics, retainedQuery }: { topics: readonly NewestOfTopic[] } & Linking) {
  return (
    <TableScroll label="Newest rows by topic">
      <table>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col">Newest event</th>
            <th scope="col">Newest claim</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ topic, event, claim }) => (
            <tr key={topic}>
              <th scope="row">{TOPICS[topic]}</th>
              <td>
                <Newest row={event} retainedQuery={retainedQuery} />
              </td>
              <td>
                <Newest row={claim} retainedQuery={retainedQuery} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** How many rows of each table were read a second time, and what came of it. */
function ReadingCounts({ counts }: { counts: readonly ReadingCount[] }) {
  return (
    <TableScroll label="Second readings by table">
      <table>
        <thead>
          <tr>
            <th scope="col">Table</th>
            {['Rows', 'Confirmed', 'Corrected', 'Not found', 'Not read again'].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ table, rows, confirmed, corrected, notFound }) => (
            <tr key={table}>
              <th scope="row">{EVIDENCE_WORDS[table]}</th>
              {[rows, confirmed, corrected, notFound, rows - confirmed - corrected - notFound].map(
                (count, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns above, which do not move
                  <td key={index} className="number">
                    {inFigures(count)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** How far the ledger reaches, and how many of its rows somebody read a second time. */
export function HowCurrent({
  topics,
  counts,
  retainedQuery,
}: { topics: readonly NewestOfTopic[]; counts: readonly ReadingCount[] } & Linking) {
  return (
    <>
      <section className="mt-8">
        <h2 className="mb-2 text-xl">How far it reaches</h2>
        <NewestRows topics={topics} retainedQuery={retainedQuery} />
        <p className="mt-2 max-w-measure text-muted text-sm">
          What lies between may have gaps; the table of coverage says which stretches were searched closely.
        </p>
      </section>
      <section className="mt-8">
        <h2 className="mb-2 text-xl">Second reading</h2>
        <p className="mb-2 max-w-measure">
          Somebody else than the one who entered a row compares it with its pages. A row that both agree on
          says so, and so does one whose page was not found.
        </p>
        <ReadingCounts counts={counts} />
      </section>
    </>
  )
}
