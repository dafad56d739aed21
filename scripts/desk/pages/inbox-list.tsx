import { descending } from 'd3-array'
import { hasWords } from '@/lib/desk/has-words'
import { GROUPS, type Group, groupOf } from '@/lib/desk/inbox'
import type { Candidate } from '@/lib/imports/candidate'
import { KIND_IDS, KINDS } from '@/lib/imports/kinds'
import { dateWords } from '@/words/dates'
import { TABLE_WORDS } from '@/words/tables'

/** The decided candidates that are listed; all stand in the files of the inbox. */
const MAX_DECIDED = 100

export const candidateHref = (key: string) => `/inbox?key=${encodeURIComponent(key)}`

/** What a candidate is called: its headline, else when it was launched, else its id. */
export function candidateTitle({ cells, upstream, table, key }: Candidate): string {
  if (table === 'missile-tests' || table === 'cruise-launches') {
    const when = `Launch of ${dateWords(cells.date ?? '')}${cells.time_utc ? `, ${cells.time_utc} UTC` : ''}`
    return cells.salvo_index && cells.salvo_index !== '1' ? `${when}, number ${cells.salvo_index}` : when
  }
  return cells.headline || cells.title || upstream.headline || upstream.title || cells.id || key
}

interface Query {
  readonly words: string
  readonly kind: string
}

/** Whether a candidate is of a kind and has all words of a search. */
export function isFound(candidate: Candidate, { words, kind }: Query): boolean {
  const { cells, upstream } = candidate
  const text = [candidateTitle(candidate), ...Object.values(cells), ...Object.values(upstream)].join(' ')
  return (kind === '' || candidate.kind === kind) && hasWords(text, words)
}

const GROUP_IDS = Object.keys(GROUPS) as readonly Group[]

function Search({ query }: { query: Query }) {
  return (
    <form method="get" className="search">
      <label htmlFor="q">Search</label>
      <input id="q" name="q" type="search" defaultValue={query.words} />
      <label htmlFor="kind">From</label>
      <select id="kind" name="kind" defaultValue={query.kind}>
        <option value="">everywhere</option>
        {KIND_IDS.map((id) => (
          <option key={id} value={id}>
            {KINDS[id].label}
          </option>
        ))}
      </select>
      <button type="submit">Show</button>
    </form>
  )
}

function Decided({ decided }: { decided: readonly Candidate[] }) {
  if (decided.length === 0) return null
  const newest = decided.toSorted((a, b) => descending(a.decided?.day ?? '', b.decided?.day ?? ''))
  return (
    <details className="panel">
      <summary>
        Decided before <span className="count">{decided.length}</span>
      </summary>
      <ul className="list">
        {newest.slice(0, MAX_DECIDED).map((candidate) => (
          <li key={candidate.key}>
            <a href={candidateHref(candidate.key)}>{candidateTitle(candidate)}</a>{' '}
            <span className="help">
              {candidate.state}
              {candidate.decided?.row ? `: ${candidate.decided.row}` : ''}
              {candidate.decided?.why ? `: ${candidate.decided.why}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {decided.length > MAX_DECIDED && (
        <p className="help">The newest {MAX_DECIDED}; the files in data/inbox have all.</p>
      )}
    </details>
  )
}

const metaOf = ({ cells, table, kind, matches }: Candidate) =>
  [
    cells.date ?? cells.asserted ?? '',
    TABLE_WORDS[table].name,
    kind,
    matches.map(({ row }) => row).join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** The open candidates, by what a curator does with them, and those that were decided. */
export function InboxList({
  candidates,
  total,
  query,
  problems,
  decided,
}: {
  candidates: readonly Candidate[]
  /** How many wait, whatever is searched for. */
  total: number
  query: Query
  problems: readonly string[]
  decided: readonly Candidate[]
}) {
  return (
    <>
      {problems.map((problem) => (
        <p key={problem} className="told refused" role="alert">
          {problem}
        </p>
      ))}
      {total === 0 && problems.length === 0 && (
        <p>
          Nothing is waiting. <a href="/import">Import</a> rows that others publish, or{' '}
          <a href="/rows">add a row</a> of your own.
        </p>
      )}
      {total > 0 && <Search query={query} />}
      {total > 0 && candidates.length === 0 && <p>None of the {total} that wait is like that.</p>}
      {GROUP_IDS.map((group) => {
        const own = candidates.filter((candidate) => groupOf(candidate) === group)
        if (own.length === 0) return null
        return (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>
              {GROUPS[group]} <span className="count">{own.length}</span>
            </h2>
            <ul className="list">
              {own.map((candidate) => (
                <li key={candidate.key}>
                  <a href={candidateHref(candidate.key)}>{candidateTitle(candidate)}</a>{' '}
                  <span className="help">{metaOf(candidate)}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <Decided decided={decided} />
    </>
  )
}
