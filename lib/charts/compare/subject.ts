import type { Row, Snapshot } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS, FLOWS, idsOf, LEVELS, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { memo } from '@/lib/memo'
import { SELECTION_LABELS, selectionLabel } from '@/words/comparisons'
import { partyWords } from '@/words/parties'
import { type Lookups, lookupsOf } from '../query/lookups'

interface SelectionRule {
  readonly label: string
  /** The values in order; null means those that occur in the rows. */
  readonly values: readonly string[] | null
  words(id: string, lookups: Lookups): string
}

/** The columns by which events can be selected for a comparison, with labels for their values. */
const SELECTIONS = {
  topic: {
    label: SELECTION_LABELS.topic,
    values: idsOf(TOPICS),
    words: (id: string) => TOPICS[id as keyof typeof TOPICS],
  },
  kind: {
    label: SELECTION_LABELS.kind,
    values: idsOf(EVENT_KINDS),
    words: (id: string) => EVENT_KINDS[id as keyof typeof EVENT_KINDS],
  },
  counterpart: { label: SELECTION_LABELS.counterpart, values: null, words: partyWords },
  flow: {
    label: SELECTION_LABELS.flow,
    values: idsOf(FLOWS),
    words: (id: string) => FLOWS[id as keyof typeof FLOWS],
  },
  level: {
    label: SELECTION_LABELS.level,
    values: idsOf(LEVELS),
    words: (id: string) => LEVELS[id as keyof typeof LEVELS],
  },
  people: {
    label: SELECTION_LABELS.people,
    values: null,
    words: (id: string, { people }: Lookups) => people.get(id)?.name ?? id,
  },
  place: {
    label: SELECTION_LABELS.place,
    values: null,
    words: (id: string, { places }: Lookups) => places.get(id)?.name ?? id,
  },
} as const satisfies { readonly [Column in keyof Row<'events'>]?: SelectionRule }
type Selection = keyof typeof SELECTIONS

/** One side of a comparison: claims about an indicator, values of a series, or events of one kind. */
export interface Subject {
  /** As written in an address: `troops.killed.cumulative`, `counterpart/RUS`. */
  readonly id: string
  readonly table: 'estimates' | 'series' | 'events'
  readonly label: string
  /** Heading in the list of subjects: the topic of an indicator, the column of a selection. */
  readonly group: string
  /** The number of its rows in the snapshot. */
  readonly rows: number
}

/** An indicator as a subject, with the table that has rows for it; null where none has. */
function indicatorSubject({ id, label, topic }: Row<'indicators'>, { tables }: Snapshot): Subject | null {
  for (const table of ['estimates', 'series'] as const) {
    const rows = (tables[table] as readonly { indicator: string }[]).filter((row) => row.indicator === id)
    if (rows.length > 0) return { id, table, label, group: TOPICS[topic], rows: rows.length }
  }
  return null
}

/** Whether an event belongs to a selection such as `kind/summit`. */
export function inSelection(id: string, event: Pick<Row<'events'>, Selection>): boolean {
  const [column, value = ''] = id.split('/')
  return valuesOf(event, column as Selection).includes(value)
}

/** The values of an event in a column, which may hold one, several or none. */
function valuesOf(event: Pick<Row<'events'>, Selection>, column: Selection): readonly string[] {
  const value = event[column]
  return typeof value === 'string' ? [value] : (value ?? [])
}

function selectionSubjects(snapshot: Snapshot): readonly Subject[] {
  const lookups = lookupsOf(snapshot)
  return (Object.keys(SELECTIONS) as Selection[]).flatMap((column) => {
    const { label, values, words }: SelectionRule = SELECTIONS[column]
    const counts = new Map<string, number>()
    for (const event of snapshot.tables.events)
      for (const value of valuesOf(event, column)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return (values ?? [...counts.keys()].sort())
      .map((value) => ({ value, rows: counts.get(value) ?? 0 }))
      .filter(({ rows }) => rows > 0)
      .map(({ value, rows }) => ({
        id: `${column}/${value}`,
        table: 'events' as const,
        label: selectionLabel(label, words(value, lookups)),
        group: label,
        rows,
      }))
  })
}

/** Every subject of a snapshot: indicators with rows in the order of the ledger, then selections of events. */
export const subjectsOf = memo((snapshot: Snapshot): readonly Subject[] => [
  ...snapshot.tables.indicators.flatMap((row) => indicatorSubject(row, snapshot) ?? []),
  ...selectionSubjects(snapshot),
])
