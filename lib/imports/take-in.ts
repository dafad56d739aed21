import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import type { Candidate, Match } from './candidate'
import { type FreeIds, freeIds } from './free-ids'
import { ImportRefused } from './import-refused'
import type { Kind, Reading } from './kind'
import type { KnownLedger } from './known-ledger'
import { match } from './match/match'
import { needs } from './needs'
import { type Proposed, proposals } from './proposals'
import { placeWords, type UpstreamRead } from './upstream'
import { upstreamDigest } from './upstream-digest'

/** One import: what was read, from where, on which day (YYYY-MM-DD). */
export interface Delivery {
  readonly kind: Kind
  readonly from: string
  readonly day: string
  readonly reading: Reading
  readonly read: UpstreamRead
}

/** What an import found. The candidates are the whole inbox of its kind as it has to be written. */
export interface TakenIn {
  readonly candidates: readonly Candidate[]
  /** The candidates of this import, in the order of upstream. */
  readonly present: readonly Candidate[]
  /** How many rows of upstream were left out, by why. */
  readonly leftOut: ReadonlyMap<string, number>
  /** Candidates that upstream no longer has, since this import. */
  readonly gone: readonly Candidate[]
  /** Ids of rows that rest on this upstream and that no row of it matches. */
  readonly unsupported: readonly string[]
}

/** The fields that differ between two takes of one row of upstream. */
const changes = (before: Cells, now: Cells): Candidate['changed'] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .sort()
    .filter((field) => (before[field] ?? '') !== (now[field] ?? ''))
    .map((field) => ({ field, before: before[field] ?? '', now: now[field] ?? '' }))

const isDecided = ({ state }: Candidate) => state === 'accepted' || state === 'merged' || state === 'refused'

/** The row that a proposal certainly is; null if there is none. */
const certainMatch = (matches: readonly Match[]) =>
  matches.find(({ certainty }) => certainty === 'certain') ?? null

/** The sources of a proposal under ids that are free, and its cells with these ids. */
function withSourceIds(
  { cells, sources }: Proposed['proposal'],
  ids: FreeIds,
  byUrl: Map<string, string>,
): { readonly cells: Cells; readonly sources: readonly Cells[] } {
  const names = new Map<string, string>()
  const renamed = sources.map((source) => {
    const { id = '', url = '' } = source
    const given = byUrl.get(url) ?? ids.take({ stem: id, form: 'named' })
    byUrl.set(url, given)
    names.set(id, given)
    return { ...source, id: given }
  })
  const cited = cells.sources?.split(';').map((id) => names.get(id) ?? id)
  return { cells: cited ? { ...cells, sources: cited.join(';') } : cells, sources: renamed }
}

/** The fields of a candidate before what has changed upstream. */
const firstTaken = ({ upstream, changed }: Candidate): Cells => ({
  ...upstream,
  ...Object.fromEntries(changed.map(({ field, before }) => [field, before])),
})

/** What is new of a row, beside what an earlier import took of it. */
function renewed(now: Candidate, before: Candidate | undefined): Candidate {
  if (before === undefined) return now
  if (before.digest === now.digest) {
    if (isDecided(before)) return { ...before, gone: null }
    const { changed, earlier, origin } = before
    return {
      ...now,
      changed,
      earlier,
      origin: { ...now.origin, taken: origin.taken },
      state: changed.length > 0 ? 'open' : now.state,
    }
  }
  // Until somebody decides, a candidate has changed since it was first taken.
  const first = isDecided(before) ? before.upstream : firstTaken(before)
  const changed = changes(first, now.upstream)
  if (changed.length === 0) return { ...now, earlier: before.earlier }
  const earlier = before.decided ? { state: before.state, decided: before.decided } : before.earlier
  return { ...now, state: 'open', changed, earlier }
}

/**
 * Compares what upstream has with the ledger and with what earlier imports took. Changes nothing; throws `ImportRefused`
 * with every fault if there is one.
 */
export function takeIn(delivery: Delivery, known: KnownLedger, inbox: readonly Candidate[]): TakenIn {
  const { kind, from, day, reading, read } = delivery
  const { proposed, leftOut, faults } = proposals(kind, read.rows, known, reading)
  const all = [...read.faults, ...faults]
  if (all.length > 0) {
    const count = all.length === 1 ? '1 fault' : `${all.length} faults`
    throw new ImportRefused(`${from} has ${count}. Nothing was imported.`, all)
  }
  // It would mark every candidate as gone.
  if (read.rows.length === 0) throw new ImportRefused(`${from} has no row. Nothing was imported.`)
  const before = new Map(inbox.map((candidate) => [candidate.key, candidate]))
  const matches = match(
    proposed.map(({ proposal }) => proposal),
    known,
    kind.source,
  )
  const offered = inbox.flatMap(({ sources }) => sources)
  const ids = freeIds(known, [
    ...inbox.flatMap(({ matches: its, cells }) => (certainMatch(its) === null ? [cells.id ?? ''] : [])),
    ...offered.map(({ id = '' }) => id),
  ])
  // A source keeps the id under which it was offered, unless a row of the ledger got it meanwhile.
  const byUrl = new Map(
    offered.flatMap(({ url = '', id = '' }) => (known.tableOf(id) === null ? [[url, id] as const] : [])),
  )

  const present = proposed.map(({ row, proposal }): Candidate => {
    const key = `${kind.id}:${row.identity}`
    const earlier = before.get(key)
    const its = matches.get(proposal) ?? []
    const certain = certainMatch(its)
    const { cells, sources } = withSourceIds(proposal, ids, byUrl)
    const kept = earlier && certainMatch(earlier.matches) === null ? earlier.cells.id : undefined
    const stillFree = kept !== undefined && known.tableOf(kept) === null
    const id =
      certain && certain.table === proposal.table ? certain.row : stillFree ? kept : ids.take(proposal.id)
    const isSame = certain !== null && certain.differences.length === 0
    return renewed(
      {
        key,
        kind: kind.id,
        table: proposal.table,
        cells: { id, ...cells },
        needs: [...needs(proposal)],
        sources: [...sources],
        origin: { from, place: placeWords(row.place), taken: day },
        upstream: row.fields,
        digest: upstreamDigest(row.fields),
        matches: [...its],
        changed: [],
        state: isSame ? 'same' : 'open',
        decided: null,
        earlier: null,
        gone: null,
      },
      earlier,
    )
  })
  const keys = new Set(present.map(({ key }) => key))
  const ofThis = ({ key }: Candidate) => !kind.separate || key.startsWith(`${kind.id}:${reading.origin}/`)
  const others = inbox
    .filter(({ key }) => !keys.has(key))
    .map((candidate) =>
      ofThis(candidate) && candidate.gone === null ? { ...candidate, gone: day } : candidate,
    )
  const gone = others.filter(
    (candidate) => candidate.gone === day && before.get(candidate.key)?.gone === null,
  )
  return {
    candidates: [...others, ...present],
    present,
    leftOut,
    gone,
    unsupported: unsupported(kind, known, present),
  }
}

/** Rows of the ledger that cite an upstream which no longer tells of them. */
function unsupported(kind: Kind, known: KnownLedger, present: readonly Candidate[]): readonly string[] {
  const { source } = kind
  if (source === null) return []
  const told = new Set(
    present.flatMap(({ matches, decided }) => [
      ...matches.map(({ row }) => row),
      ...(decided?.row ? [decided.row] : []),
    ]),
  )
  return kind.tables
    .filter((table) => table !== 'sources')
    .flatMap((table) => known.rows(table))
    .filter(({ id = '', sources = '' }) => listItems(sources).includes(source) && !told.has(id))
    .map(({ id = '' }) => id)
}
