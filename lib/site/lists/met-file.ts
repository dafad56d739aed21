import 'server-only'
import { csvText } from '@/lib/exports/rows/csv-text'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import type { Ledger, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { CONTACTS, idsOf } from '@/lib/ledger/schema/vocabulary'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View, type ViewSpec } from '@/lib/views/parameters'
import { viewAt } from '@/lib/views/view-at'
import { plainSpec } from '../plain-spec'
import { orderedMet, peopleMet } from './people-met'

type MetTable = 'people' | 'places'

/** A valid request for the table of the people whom somebody met, or who met at a place. */
export interface MetRequest {
  readonly table: MetTable
  readonly id: string
  readonly snapshot: Snapshot
  readonly view: View
}

/** The parameters of the file: the clocks. */
export function metSpec(at: Snapshot, newest: number): ViewSpec {
  const { theme: _, ...clocks } = plainSpec(at, newest)
  return clocks
}

const isMetTable = (table: string): table is MetTable => table === 'people' || table === 'places'

/** Reads a request from the parts of an address; a parameter that is not accepted is a problem. */
export function readMetRequest(
  ledger: Ledger,
  table: string,
  id: string,
  query: URLSearchParams,
): MetRequest | ProblemDocument {
  const { view, problems, snapshot } = viewAt(ledger, query, metSpec)
  const rows: readonly Row<MetTable>[] = isMetTable(table) ? ledger.tables[table] : []
  if (!isMetTable(table) || !rows.some((row) => row.id === id))
    return {
      status: 404,
      title: 'No such person or place',
      detail: `The ledger has no “${id.slice(0, 40)}” in its ${table === 'places' ? 'places' : 'people'}.`,
      available: [`/${table === 'places' ? 'places' : 'people'}`],
    }
  if (problems.length > 0) return refusedParameters('Not a view of this table', problems)
  return { table, id, snapshot, view }
}

const CONTACT_IDS = idsOf(CONTACTS)

/** The table as CSV, those met most often first, each with the pinned address of the rows. `site` is the origin. */
export function metFile({ table, id, snapshot, view }: MetRequest, site: string): string {
  const rowsAt = (person: string) =>
    viewHref(`${site}/${table}/${id}`, {
      ...DEFAULT_VIEW,
      known: view.known,
      rev: snapshot.revision.number,
      people: [person],
      contacts: CONTACT_IDS.toSorted(),
    })
  return csvText(
    ['id', 'name', 'country', ...CONTACT_IDS, 'total', 'first', 'last', 'rows'],
    orderedMet(peopleMet(snapshot, table, id, view.known), null).map((person) => [
      person.id,
      person.name,
      person.country,
      ...CONTACT_IDS.map((kind) => person.counts[kind]),
      person.total,
      person.first,
      person.last,
      rowsAt(person.id),
    ]),
  )
}
