import { GROUPS, type Group, groupOf } from '@/lib/desk/inbox'
import type { Candidate } from '@/lib/imports/candidate'
import { countInFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { TABLE_WORDS } from '@/words/tables'

/** How many candidates of a group are listed; the rest follow when these are decided. */
const MAX_LISTED = 100

export const candidateHref = (key: string) => `/inbox?key=${encodeURIComponent(key)}`

/** What a candidate is called: its headline, else when it was launched, else its id. */
export function candidateTitle({ cells, upstream, table, key }: Candidate): string {
  if (table === 'missile-tests' || table === 'cruise-launches')
    return `Launch of ${dateWords(cells.date ?? '')}${cells.time_utc ? `, ${cells.time_utc} UTC` : ''}`
  return cells.headline || cells.title || upstream.headline || upstream.title || cells.id || key
}

const GROUP_IDS = Object.keys(GROUPS) as readonly Group[]

/** The open candidates, by what a curator does with them. */
export function InboxList({ candidates }: { candidates: readonly Candidate[] }) {
  if (candidates.length === 0)
    return (
      <p>
        Nothing is waiting. <a href="/import">Import</a> rows that others publish, or{' '}
        <a href="/rows">add a row</a> of your own.
      </p>
    )
  return GROUP_IDS.map((group) => {
    const own = candidates.filter((candidate) => groupOf(candidate) === group)
    if (own.length === 0) return null
    return (
      <section key={group}>
        <h2>
          {GROUPS[group]} <span className="count">{own.length}</span>
        </h2>
        <ul className="list">
          {own.slice(0, MAX_LISTED).map((candidate) => (
            <li key={candidate.key}>
              <a href={candidateHref(candidate.key)}>{candidateTitle(candidate)}</a>{' '}
              <span className="help">
                {[
                  candidate.cells.date ?? candidate.cells.asserted ?? '',
                  TABLE_WORDS[candidate.table].name,
                  candidate.kind,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
                {candidate.matches.length > 0 &&
                  ` · may be ${candidate.matches.map(({ row }) => row).join(', ')}`}
              </span>
            </li>
          ))}
        </ul>
        {own.length > MAX_LISTED && (
          <p className="help">and {countInFigures(own.length - MAX_LISTED, 'more', 'more')}</p>
        )}
      </section>
    )
  })
}
