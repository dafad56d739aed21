import { baseCells, rebasedCells } from '@/lib/desk/base-cells'
import { newSources } from '@/lib/desk/candidate-edits'
import { type Field, fieldsOf } from '@/lib/desk/fields'
import { proposedId } from '@/lib/desk/proposed-id'
import type { Candidate } from '@/lib/imports/candidate'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import type { Table } from '@/lib/ledger/schema/rows'
import type { Desk } from './desk'
import { one, type Posted, postedCells, postedSources } from './posted'
import type { NotDone } from './told-outcome'

/** What a form of a row has been filled with. */
export interface Filled {
  readonly cells: Cells
  readonly sources: readonly Cells[]
  readonly why: string
  readonly candidate: string | null
  readonly based: string | null
  readonly chart: string | null
}

/** Whether rows with these fields have sources. */
export const citesSources = (fields: readonly Field[]) => fields.some(({ column }) => column === 'sources')

/** The sources of a form with an id each: the one that was given, else one that is made. */
function withIds(sources: readonly Cells[], judged: JudgedLedger): readonly Cells[] {
  const taken = new Set(sources.map(({ id = '' }) => id))
  return sources.map((cells) => {
    const id = cells.id || proposedId('sources', cells, judged.text.entries, taken)
    taken.add(id)
    return { ...cells, id }
  })
}

/** What was sent of a form, over the version of the row that it began with. */
export function filledBy(form: Posted, desk: Desk, table: Table, judged: JudgedLedger): Filled {
  const fields = fieldsOf(desk.directory, table)
  const sources = citesSources(fields)
    ? withIds(postedSources(form, fieldsOf(desk.directory, 'sources')), judged)
    : []
  const based = form.has('_based') ? one(form, '_based') : null
  const empty = Object.fromEntries(fields.map(({ column }): [string, string] => [column, '']))
  const cells = { ...empty, ...baseCells(based), ...postedCells(form, fields) }
  // A source that comes with a row is one of its sources.
  const cited = new Set(listItems(cells.sources))
  for (const { id = '' } of sources) if (id !== '') cited.add(id)
  return {
    cells: citesSources(fields) ? { ...cells, sources: [...cited].join(';') } : cells,
    sources,
    why: one(form, '_why'),
    candidate: one(form, '_candidate') || null,
    based,
    chart: one(form, 'chart') || null,
  }
}

/** The sources that are not there yet: another form may have brought one of them meanwhile. */
export function lackingSources(sources: readonly Cells[], { sources: present }: Entries): readonly Cells[] {
  const urls = new Map(present.map(({ cells: { id, url } }) => [id, url]))
  return sources.filter(({ id = '', url = '' }) => url === '' || urls.get(id) !== url)
}

/** A form that somebody else was faster than, over the row as it is now. */
export function rebased(filled: Filled, changed: NotDone['changed']): Filled {
  if (changed === null) return filled
  const { now, based } = changed
  return {
    ...filled,
    cells: now === null ? filled.cells : rebasedCells(baseCells(filled.based), filled.cells, now),
    based,
  }
}

/** The form of a new row, filled by what upstream tells. */
export const fromCandidate = (candidate: Candidate, judged: JudgedLedger): Filled => ({
  cells: candidate.cells,
  sources: newSources(candidate, judged.text.entries),
  why: '',
  candidate: candidate.key,
  based: null,
  chart: null,
})

/** A form that nobody has filled in. */
export const EMPTY: Filled = { cells: {}, sources: [], why: '', candidate: null, based: null, chart: null }
