import { greatest, group, max } from 'd3-array'
import { utcDay, utcMonth } from 'd3-time'
import { type Assessed, EVIDENCE_TABLES, type EvidenceTable, type Snapshot, type Table } from '../schema/rows'
import type { Caveat, Topic } from '../schema/vocabulary'
import { daysAfter, toDay } from '../time/edtf'

/** Something that has aged, or stands on weak ground. */
export interface Stale {
  /** The table of the row; null for a topic. */
  readonly table: Table | null
  readonly id: string
  /** The day up to which it is fresh, YYYY-MM-DD: that of its newest row, or the end of its coverage; null without one. */
  readonly day: string | null
  /** How many days ago that is. */
  readonly days: number | null
  /** The id of that newest row. */
  readonly newest: string | null
}

const MONTHS_OF_A_CLAIM = 6
const DAYS_OF_A_TOPIC = 60

interface Dated {
  readonly table: EvidenceTable
  readonly id: string
  readonly known: string
}

const at = (day: string) => new Date(Date.parse(day))
const monthsBefore = (day: string, count: number) => toDay(Number(utcMonth.offset(at(day), -count)))

const staleOf = (
  table: Table | null,
  id: string,
  day: string | null,
  newest: string | null,
  on: string,
): Stale => ({
  table,
  id,
  day,
  days: day === null ? null : utcDay.count(at(day), at(on)),
  newest,
})

const byDay = (one: Stale, other: Stale) => ((one.day ?? '') < (other.day ?? '') ? -1 : 1)

/** Rows of evidence by the topic that they are about. */
function topicsOf({ tables }: Snapshot): ReadonlyMap<Topic, readonly Dated[]> {
  const topicOf = new Map(tables.indicators.map(({ id, topic }) => [id, topic]))
  const counted = (['estimates', 'series'] as const).flatMap((table) =>
    tables[table].flatMap(({ id, indicator, known }) => {
      const topic = topicOf.get(indicator)
      return topic === undefined ? [] : [{ topic, table, id, known }]
    }),
  )
  const launches = (['missile-tests', 'cruise-launches'] as const).flatMap((table) =>
    tables[table].map(({ id, known }) => ({ topic: 'weapons' as const, table, id, known })),
  )
  const events = tables.events.map(({ topic, id, known }) => ({ topic, table: 'events' as const, id, known }))
  return group([...counted, ...launches, ...events], ({ topic }) => topic)
}

const newestOf = (rows: readonly Dated[]) => greatest(rows, (row) => row.known) ?? null

function indicators({ tables }: Snapshot, on: string): readonly Stale[] {
  const claims = group(
    (['estimates', 'series'] as const).flatMap((table) =>
      tables[table].map(({ id, indicator, known }) => ({ table, id, indicator, known })),
    ),
    ({ indicator }) => indicator,
  )
  return tables.indicators
    .map(({ id }) => ({ id, newest: newestOf(claims.get(id) ?? []) }))
    .filter(({ newest }) => newest === null || newest.known < monthsBefore(on, MONTHS_OF_A_CLAIM))
    .map(({ id, newest }) => staleOf('indicators', id, newest?.known ?? null, newest?.id ?? null, on))
    .sort(byDay)
}

function topics(snapshot: Snapshot, on: string): readonly Stale[] {
  return [...topicsOf(snapshot)]
    .map(([topic, rows]) => ({ topic, newest: newestOf(rows) }))
    .filter(({ newest }) => newest !== null && newest.known < daysAfter(on, -DAYS_OF_A_TOPIC))
    .map(({ topic, newest }) => staleOf(null, topic, newest?.known ?? null, newest?.id ?? null, on))
    .sort(byDay)
}

function coverage({ tables }: Snapshot, on: string): readonly Stale[] {
  return [...group(tables.coverage, ({ topic }) => topic)]
    .map(([topic, rows]) => staleOf(null, topic, max(rows, ({ to }) => to) ?? null, null, on))
    .filter(({ day }) => day !== null && day < daysAfter(on, -DAYS_OF_A_TOPIC))
    .sort(byDay)
}

/** Rows of evidence with all of these caveats. */
const weakRows = (
  { tables }: Snapshot,
  on: string,
  caveats: readonly Caveat[],
  among: readonly EvidenceTable[] = EVIDENCE_TABLES,
) =>
  among.flatMap((table) =>
    (tables[table] as readonly Assessed[])
      .filter(({ weakness }) => caveats.every((caveat) => weakness.includes(caveat)))
      .map(({ id, known }) => staleOf(table, id, known, null, on)),
  )

/**
 * What of a ledger has aged by a day, YYYY-MM-DD, or stands on weak ground, by kind; the oldest first where age counts.
 */
export function staleRows(snapshot: Snapshot, on: string) {
  return {
    /** Indicators without a newer claim for six months. */
    indicators: indicators(snapshot, on),
    /** Topics whose newest row became known more than sixty days ago. */
    topics: topics(snapshot, on),
    /** Topics that were searched up to a day more than sixty days ago. */
    coverage: coverage(snapshot, on),
    /** Rows of which every source that was read is a weak relay. */
    'weak-relays': weakRows(snapshot, on, ['weak-relay']),
    /** Sources whose title is a description in brackets. */
    'titles-in-brackets': snapshot.tables.sources
      .filter(({ titled }) => titled !== 'stated')
      .map(({ id }) => staleOf('sources', id, null, null, on)),
    /** Rows with one source, which is cited and was not read. */
    'one-cited-page': weakRows(snapshot, on, ['single-source', 'cited-only']),
    /** Launches that are provisional and older than six months. */
    'provisional-launches': weakRows(snapshot, on, ['provisional'], ['missile-tests', 'cruise-launches'])
      .filter(({ day }) => day !== null && day < monthsBefore(on, MONTHS_OF_A_CLAIM))
      .sort(byDay),
  } as const satisfies Readonly<Record<string, readonly Stale[]>>
}
