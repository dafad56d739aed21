import { TableScroll } from '@/components/ui/table-scroll'
import type { OtherClaim } from '@/lib/records/record-view'
import { Sourcing } from './sourcing'

/** What a claim says beside the one being read, in a few words. */
function beside({ distance, sameTime, standing }: OtherClaim): string {
  return [
    distance ?? 'overlaps',
    ...(sameTime ? [] : ['for another time']),
    standing ? 'standing' : 'superseded',
  ].join('; ')
}

/** Claims of the same indicator side by side, for comparing them with the one being read. */
export function OtherClaims({
  caption,
  claims,
  retainedQuery,
}: {
  caption: string
  claims: readonly OtherClaim[]
  /** The clocks that links to other records keep, with `?`, or nothing. */
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
            <th scope="col">Beside this claim</th>
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
              <td>{beside(claim)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
