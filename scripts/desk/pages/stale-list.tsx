import type { Stale } from '@/lib/ledger/stale/stale-rows'
import { STALE_KINDS } from '@/words/stale'

const MAX_LISTED = 50

const hrefOf = ({ table, id, newest }: Stale) =>
  table === null ? (newest === null ? null : `/rows?id=${newest}`) : `/rows/${table}/${id}`

/** What of the ledger has aged, or stands on weak ground. */
export function StaleList({
  stale,
}: {
  stale: Readonly<Record<keyof typeof STALE_KINDS, readonly Stale[]>>
}) {
  return (Object.keys(STALE_KINDS) as (keyof typeof STALE_KINDS)[]).map((kind) => (
    <details key={kind} className="panel">
      <summary>
        {stale[kind].length} {STALE_KINDS[kind]}
      </summary>
      <ul className="list">
        {stale[kind].slice(0, MAX_LISTED).map((each) => {
          const href = hrefOf(each)
          return (
            <li key={`${each.table} ${each.id}`}>
              {href === null ? each.id : <a href={href}>{each.id}</a>}{' '}
              {each.day !== null && (
                <span className="help">
                  {each.day}, {each.days} days ago
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {stale[kind].length > MAX_LISTED && (
        <p className="help">
          The first {MAX_LISTED}; <code>npm run ledger -- stale --all</code> lists them all.
        </p>
      )}
    </details>
  ))
}
