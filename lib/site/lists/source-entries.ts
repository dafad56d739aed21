import { countsBy, rowsWith } from '@/lib/charts/query/row-values'
import { idsIn } from '@/lib/exports/rows/referenced-rows'
import { knownOf } from '@/lib/ledger/claims/clocks'
import type { Assessed, EvidenceTable, Snapshot, Source } from '@/lib/ledger/schema/rows'
import { idsOf, SOURCE_KINDS, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import { EVIDENCE_WORDS } from '@/words/tables'
import { byVocabulary, type Entry, newest, type Order, oldest } from './listing'

/** A source in a list. */
export interface SourceEntry extends Entry {
  readonly source: Source
  /** The number of rows that cite it. */
  readonly rows: number
}

const citedBy = idsIn('sources') as (row: Assessed) => readonly string[]

/** The sources of a snapshot with their numbers of rows; with a `known` day, only rows that were public by then. */
export function sourceEntries({ tables }: Snapshot, known: string | null): readonly SourceEntry[] {
  const counts = new Map<string, number>()
  for (const table of Object.keys(EVIDENCE_WORDS) as EvidenceTable[]) {
    const all: readonly Assessed[] = tables[table]
    const rows = known === null ? all : rowsWith(all, knownOf, (day) => day <= known)
    for (const [ids, count] of countsBy(rows, citedBy))
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + count)
  }
  return tables.sources.map((source) => ({
    id: source.id,
    label: source.title,
    date: source.published,
    kind: source.kind,
    support: [source.verified],
    text: `${source.publisher ?? ''} ${source.id}`,
    source,
    rows: counts.get(source.id) ?? 0,
  }))
}

export const SOURCE_ORDERS = {
  rows: (one, other) => other.rows - one.rows || newest(one, other),
  newest,
  oldest,
  title: (one, other) => one.label.localeCompare(other.label, 'en'),
  kind: byVocabulary(idsOf(SOURCE_KINDS), ({ kind }) => [kind]),
  verification: byVocabulary(idsOf(VERIFIED), ({ support }) => support),
} as const satisfies Readonly<Record<string, Order<SourceEntry>>>
