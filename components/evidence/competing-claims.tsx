import type { ClaimContext } from '@/lib/records/record-view'
import { countWords, inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { OtherClaims } from './other-claims'

/** The number of competing claims in a panel; the page of the record lists more. */
const MAX_IN_PANEL = 8

/** The number of claims in each list of a page. */
const MAX_ON_PAGE = 100

/** How many claims are not listed here, and where they are. */
function More({ count, retainedQuery }: { count: number; retainedQuery: string }) {
  if (count <= 0) return null
  return (
    <p className="mt-1 text-sm">
      {inFigures(count)} more in{' '}
      <a href={`/records/tables/estimates${retainedQuery}`}>the list of estimates</a>.
    </p>
  )
}

/** A sentence on how many current claims of others about the same time have no value in common with the claim. */
function contradictionWords({ rivals, contradictors }: ClaimContext, asOf: string): string {
  if (rivals.length === 0) return 'Nobody else had given a number by then.'
  const comparable = rivals.filter(({ current, sameTime }) => current && sameTime).length
  if (comparable === 0) return `No other claim current on ${asOf} covers the same time.`
  const others = countWords(comparable, 'current claim')
  if (contradictors.length === 0)
    return `It overlaps with ${comparable === 1 ? 'the one current claim' : `all ${comparable} current claims`} by others about the same time.`
  return `Of ${others} by others about the same time, ${contradictors.length} ${contradictors.length === 1 ? 'has' : 'have'} no value in common with it.`
}

/** The claims that contradict a claim, the other claims of its indicator, and those of its claimant for other times. */
export function CompetingClaims({
  claim,
  asOf: day,
  retainedQuery,
  compact,
}: {
  claim: ClaimContext
  /** The day on which claims are current, as an EDTF date. */
  asOf: string
  retainedQuery: string
  compact: boolean
}) {
  const asOf = dateWords(day)
  const against = claim.rivals.filter(({ id }) => claim.contradictors.includes(id))
  const others = claim.rivals.filter(({ id }) => !claim.contradictors.includes(id))
  const places = Math.max(0, MAX_IN_PANEL - against.length)
  const listed = others.slice(0, compact ? places : MAX_ON_PAGE)
  return (
    <>
      <p className="mb-2 max-w-measure text-sm">
        {claim.current ? `On ${asOf} this was a current claim.` : `On ${asOf} this was not a current claim: `}
        {claim.replacedBy !== null ? (
          <a href={`/records/${claim.replacedBy.id}${retainedQuery}`}>{claim.state}</a>
        ) : (
          !claim.current && claim.state
        )}
        {claim.current ? ' ' : '. '}
        {contradictionWords(claim, asOf)}
      </p>
      {against.length > 0 && (
        <OtherClaims
          caption={`Contradicting it: current claims about the same time with no value in common, known by ${asOf}`}
          claims={against.slice(0, MAX_ON_PAGE)}
          retainedQuery={retainedQuery}
        />
      )}
      <More count={against.length - MAX_ON_PAGE} retainedQuery={retainedQuery} />
      {listed.length > 0 && (
        <div className={against.length > 0 ? 'mt-4' : undefined}>
          <OtherClaims
            caption={`${against.length > 0 ? 'Other claims' : 'Claims'} by others about the same indicator, known by ${asOf}`}
            claims={listed}
            retainedQuery={retainedQuery}
          />
        </div>
      )}
      {compact && listed.length < others.length && (
        <p className="mt-1 text-sm">{inFigures(others.length - listed.length)} more on this record’s page.</p>
      )}
      {!compact && <More count={others.length - listed.length} retainedQuery={retainedQuery} />}
      {claim.own.length > 0 && !compact && (
        <div className="mt-4">
          <OtherClaims
            caption="The same claimant at other times"
            claims={claim.own.slice(0, MAX_ON_PAGE)}
            retainedQuery={retainedQuery}
          />
          <More count={claim.own.length - MAX_ON_PAGE} retainedQuery={retainedQuery} />
        </div>
      )}
    </>
  )
}
