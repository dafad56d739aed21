import type { Check, EvidenceTable, Row, Source } from '../schema/rows'
import type { Caveat, COMPUTED_CAVEATS, StoredCaveat, Support } from '../schema/vocabulary'
import { readSpan } from '../time/edtf'

type Computed = keyof typeof COMPUTED_CAVEATS

/** Whether a date ends on an exact day, which is then certainly the day by which it was said. */
const exactlyDated = (date: string) => /\d{4}-\d{2}-\d{2}$/.test(date)

function saidOn<T extends EvidenceTable>(table: T, row: Row<T>): string | null {
  if (table === 'estimates') return (row as Row<'estimates'>).asserted
  if (table !== 'events') return null
  const { reported, date } = row as Row<'events'>
  return reported ?? date
}

function openPeriod<T extends EvidenceTable>(table: T, row: Row<T>): boolean {
  const about =
    table === 'estimates'
      ? (row as Row<'estimates'>).about
      : table === 'series'
        ? (row as Row<'series'>).period
        : null
  const read = about === null ? null : readSpan(about)
  return read !== null && (read.start === null || read.end === null)
}

/**
 * The sources that count for a row. A pointer (a list of references) adds nothing to another source; it counts only
 * where a row has no other.
 */
function countingSources(cited: readonly string[], sources: ReadonlyMap<string, Source>): Source[] {
  const named = cited.flatMap((id) => sources.get(id) ?? [])
  const counting = named.filter(({ relay }) => relay !== 'pointer')
  return counting.length > 0 ? counting : named
}

/** What the assessment of a row depends on beside its sources. */
export interface Assessable {
  /** The caveats entered with it. */
  readonly stored: readonly StoredCaveat[]
  /** Whether the day is not known on which it was said. */
  readonly isInexact: boolean
  /** Whether an end of its period is not known. */
  readonly isOpen: boolean
  /** The second reading of this very version, if there was one. */
  readonly reading: Pick<Check, 'outcome'> | null
}

const NO_CAVEATS: readonly StoredCaveat[] = []

/** What the assessment of a row depends on. */
export function assessable<T extends EvidenceTable>(
  table: T,
  row: Row<T>,
  reading: Check | null,
): Assessable {
  const said = saidOn(table, row)
  const { caveats = NO_CAVEATS } = row as { readonly caveats?: readonly StoredCaveat[] }
  return {
    stored: caveats,
    isInexact: said !== null && !exactlyDated(said),
    isOpen: openPeriod(table, row),
    reading,
  }
}

export interface Assessment {
  readonly weakness: readonly Caveat[]
  readonly support: readonly Support[]
}

/** The stored and computed caveats of a row that cites these sources, and how they were checked. */
export function assessmentOf(
  cited: readonly string[],
  { stored, isInexact, isOpen, reading }: Assessable,
  sources: ReadonlyMap<string, Source>,
): Assessment {
  const counting = countingSources(cited, sources)
  const all = (test: (source: Source) => boolean) => counting.length > 0 && counting.every(test)
  // Sources that nobody opened do not strengthen a weak relay.
  const opened = counting.filter(({ verified }) => verified !== 'cited')
  const judged = opened.length > 0 ? opened : counting
  const found: Record<Computed, boolean> = {
    'single-source': counting.length === 1,
    'cited-only': all(({ verified }) => verified === 'cited'),
    'dataset-only': counting.length === 1 && all(({ verified }) => verified === 'dataset'),
    'seed-only': all(({ verified }) => verified === 'seed'),
    'weak-relay': judged.length > 0 && judged.every(({ relay }) => relay === 'weak'),
    'described-title': all(({ titled }) => titled !== 'stated'),
    'inexact-assertion': isInexact,
    'open-period': isOpen,
    'not-found': reading?.outcome === 'not-found',
  }
  const computed = (Object.keys(found) as Computed[]).filter((caveat) => found[caveat])
  return {
    weakness: [...stored, ...computed],
    support: [
      ...new Set<Support>(counting.map(({ verified }) => verified).sort()),
      ...(reading !== null && reading.outcome !== 'not-found' ? (['read-twice'] as const) : []),
    ],
  }
}

/**
 * The stored and computed caveats of a row, and how its sources were checked. `reading` is the second reading of this
 * very version, if there was one.
 */
export const assess = <T extends EvidenceTable>(
  table: T,
  row: Row<T>,
  sources: ReadonlyMap<string, Source>,
  reading: Check | null = null,
): Assessment => assessmentOf(row.sources, assessable(table, row, reading), sources)
