import { greatest } from 'd3-array'
import type { EvidenceTable, Snapshot, SnapshotRow } from '@/lib/ledger/schema/rows'
import { TOPICS, type Topic } from '@/lib/ledger/schema/vocabulary'
import { firstDay } from '@/lib/ledger/time/edtf'
import { EVIDENCE_WORDS } from '@/words/tables'

/** How many rows of a table were read again, by what came of it. */
export interface ReadingCount {
  readonly table: EvidenceTable
  readonly rows: number
  readonly confirmed: number
  readonly corrected: number
  readonly notFound: number
}

/** A row and its date as it is written, in EDTF. */
interface DatedRow {
  readonly id: string
  readonly date: string
}

/** The newest row of a topic: of something that happened, and of a number that was said. */
export interface NewestOfTopic {
  readonly topic: Topic
  readonly event: DatedRow | null
  readonly claim: DatedRow | null
}

const known = (day: string | null) => (row: SnapshotRow) =>
  day === null || !('known' in row) || row.known <= day

/** Second readings by table, of the rows that a view shows and of the versions that it shows. */
export function readingCounts({ tables }: Snapshot, day: string | null): readonly ReadingCount[] {
  const outcomes = new Map(tables.checks.map(({ row, outcome }) => [row, outcome]))
  return (Object.keys(EVIDENCE_WORDS) as EvidenceTable[]).map((table) => {
    const rows = (tables[table] as readonly SnapshotRow<EvidenceTable>[]).filter(known(day))
    const readTwice = rows.filter(({ support }) => support.includes('read-twice'))
    return {
      table,
      rows: rows.length,
      confirmed: readTwice.filter(({ id }) => outcomes.get(id) === 'confirmed').length,
      corrected: readTwice.filter(({ id }) => outcomes.get(id) === 'corrected').length,
      notFound: rows.filter(({ weakness }) => weakness.includes('not-found')).length,
    }
  })
}

/** The row that begins last: what is dated by a year alone may be of its first day. */
function newest<R extends { readonly id: string }>(
  rows: readonly R[],
  dateOf: (row: R) => string,
): DatedRow | null {
  const row = greatest(rows, (each) => firstDay(dateOf(each)) ?? '')
  return row === undefined ? null : { id: row.id, date: dateOf(row) }
}

/** The newest event and the newest claim of each topic that a view shows, in the order of the topics. */
export function newestByTopic({ tables }: Snapshot, day: string | null): readonly NewestOfTopic[] {
  const topicOf = new Map(tables.indicators.map(({ id, topic }) => [id, topic]))
  return (Object.keys(TOPICS) as Topic[]).map((topic) => ({
    topic,
    event: newest(
      tables.events.filter((row) => row.topic === topic && known(day)(row)),
      ({ date }) => date,
    ),
    claim: newest(
      tables.estimates.filter((row) => topicOf.get(row.indicator) === topic && known(day)(row)),
      ({ asserted }) => asserted,
    ),
  }))
}
