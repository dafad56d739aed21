import { group } from 'd3-array'
import { firstOf } from '@/lib/first-few'
import type { Assessed, EvidenceTable } from '@/lib/ledger/schema/rows'
import type { Caveat } from '@/lib/ledger/schema/vocabulary'
import { claimantName } from '@/words/claimants'
import { briefWarning, warningRemark } from '@/words/sourcing'
import type { FormName } from '../chart'
import type { Lookups } from '../query/lookups'
import { distinctValues, rowsWith } from '../query/row-values'
import { drawsSigns } from './mark-signs'
import { signOf } from './sign-of'

/** Caveats whose rows are named under a drawing, so that no picture has the number without the warning. */
const WARNED = [
  'doubtful',
  'derived',
  'conversion',
  'part-only',
  'floors-as-range',
  'compiled',
] as const satisfies readonly Caveat[]

/** What warns of some rows of a view. */
export interface Warnings {
  /** A sentence for each caveat, with its rows; of the doubtful also why they are. */
  readonly notes: readonly string[]
  /** The caveats with their numbers of rows, for where there is no room; null without any. */
  readonly brief: string | null
}

/** The columns by which a row is named, in the tables that have them. */
interface Named {
  readonly claimant?: string
  readonly asserted?: string
  readonly date?: string
  readonly period?: string
  readonly note?: string | null
}

/** Of more rows with a caveat, a sentence names only the newest. */
const MOST_NAMED = 300
const NAMED_OF_MORE = 20

const weaknessOf = ({ weakness }: Assessed) => weakness
const newestFirst = (one: Assessed, other: Assessed) =>
  one.known < other.known ? 1 : one.known > other.known ? -1 : 0

/** What warns of the rows of a view, of whatever table they are, as a form draws them. */
export function warningsOf(
  form: FormName,
  rows: readonly Assessed<EvidenceTable>[],
  lookups: Lookups,
): Warnings {
  // There may be very many rows: each caveat that no row has would be a pass over all.
  const present = new Set(distinctValues(rows, weaknessOf).flat())
  const found = WARNED.filter((caveat) => present.has(caveat)).map((caveat) => {
    const of = rowsWith(rows, weaknessOf, (weakness) => weakness.includes(caveat))
    const most = of.length > MOST_NAMED ? NAMED_OF_MORE : of.length
    return { caveat, count: of.length, rows: firstOf(of, newestFirst, most) }
  })
  const named = (row: Named) => ({
    claimant: row.claimant === undefined ? null : claimantName(row.claimant, lookups),
    date: row.asserted ?? row.period ?? row.date ?? null,
  })
  return {
    notes: found.map((each) =>
      warningRemark(
        each.caveat,
        [
          ...group(each.rows as readonly Named[], (row) =>
            each.caveat === 'doubtful' ? (row.note ?? null) : null,
          ),
        ].map(([reason, some]) => ({ reason, rows: some.map(named) })),
        each.count - each.rows.length,
      ),
    ),
    brief:
      found.length === 0
        ? null
        : briefWarning(
            found.map((each) => ({
              caveat: each.caveat,
              count: each.count,
              sign: drawsSigns(form) ? signOf({ weakness: [each.caveat] }) : null,
            })),
          ),
  }
}
