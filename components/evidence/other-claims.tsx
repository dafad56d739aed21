import { TableScroll } from '@/components/ui/table-scroll'
import type { OtherClaim } from '@/lib/records/record-view'
import { Sourcing } from './sourcing'

/** How a claim differs from the one on the page, in a few words. */
function relationWords({ distance, sameTime, state }: OtherClaim): string {
  return [distance ?? 'overlaps', ...(sameTime ? [] : ['for another time']), state].join('; ')
}

/** A table of claims of the same indicator, to compare with the one on the page. */
export function OtherClaims({
  caption,
  claims,
  retainedQuery,
}: {
  caption: string
  claims: readonly OtherClaim[]
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery: string
}) {
  return (
    <TableScroll label={caption}>
      <table>
        <caption className="pb-2 text-start text-muted">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Claimant</th>
            <th scope="col">Claimed</th>
            <th scope="col">About</th>
            <th scope="col">Said</th>
            <th scope="col">Compared with this claim</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td>{claim.claimant}</td>
              <td>
                <a href={`/records/${claim.id}${retainedQuery}`}>{claim.quantity}</a>
                <Sourcing words={claim.sourcing} />
              </td>
              <td>{claim.about}</td>
              <td>{claim.asserted}</td>
              <td>{relationWords(claim)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
