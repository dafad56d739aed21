import 'server-only'
import { z } from 'zod'
import type { Fault } from '@/lib/ledger/load/fault'
import { columnsOf, fileOf, parseTable } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import { REFERENCES } from '@/lib/ledger/schema/references'
import type { Table } from '@/lib/ledger/schema/rows'
import { filledCells } from '../filled-cells'
import type { Kind } from '../kind'
import { leftOut, type Outcome } from '../proposal'
import { jsonDocument } from '../reading/json-document'
import { plainFields, textOf } from '../reading/plain-fields'
import { upstreamText } from '../reading/upstream-text'
import { isZip, unpacked } from '../reading/zip'
import type { UpstreamFile, UpstreamRead, UpstreamRow } from '../upstream'

/** Rows that are offered, and those that they need. */
const OFFERED = [
  'events',
  'estimates',
  'missile-tests',
  'cruise-launches',
  'series',
] as const satisfies readonly Table[]
const NEEDED = [
  'sources',
  'people',
  'places',
  'actors',
  'indicators',
  'missiles',
] as const satisfies readonly Table[]
const READ: readonly Table[] = [...OFFERED, ...NEEDED]

const isAddress = (given: string) => /^https?:\/\//i.test(given)
const KNOWN = 'a source, a person, a place or the like that is here'

const PAGE = z.object({
  rows: z.array(z.looseObject({ id: z.string('the id of a row') }), 'rows, as /api/v1 lists them'),
  next: z.string().nullable(),
})

/** The address of the interface of a ledger, for that of its site, of a page of it or of the interface. */
function interfaceAt(given: string): string {
  const { origin, pathname } = new URL(given)
  const at = pathname.indexOf('/api/v1')
  return `${origin}${at === -1 ? '' : pathname.slice(0, at)}/api/v1`
}

/** The table of a file or an address, by its last part. */
function tableIn(name: string): Table | null {
  const [path = ''] = name.split('?')
  const last = path.split('/').at(-1) ?? ''
  return READ.find((table) => last === table || last === fileOf(table)) ?? null
}

/** The rows of a table as text, by the columns of this ledger; what else an answer tells of a row is left. */
const cellsOf = (table: Table, row: Readonly<Record<string, unknown>>): Cells =>
  filledCells(
    Object.fromEntries(
      columnsOf(table)
        .filter((column) => column !== 'since' && column !== 'until')
        .map((column) => [column, textOf(row[column])]),
    ),
  )

function fromPage(file: UpstreamFile, table: Table): UpstreamRead {
  const { value, faults: broken } = jsonDocument(file, PAGE)
  if (value === null) return { rows: [], faults: broken, remarks: [] }
  const faults: Fault[] = []
  const rows = value.rows.map((row, number): UpstreamRow => {
    const place = { file: file.name, line: null, path: `rows[${number}]` }
    const plain = plainFields(place, cellsOf(table, row))
    faults.push(...plain.faults)
    return { identity: `${table}/${row.id}`, place, fields: { ...plain.fields, table } }
  })
  return { rows, faults, remarks: [] }
}

function fromTable(file: UpstreamFile, table: Table): UpstreamRead {
  const { text, faults } = upstreamText(file, 'CSV')
  if (faults.length > 0) return { rows: [], faults, remarks: [] }
  const { entries, faults: wrong } = parseTable(table, text)
  const rows = (entries ?? [])
    .filter(({ cells }) => !cells.until)
    .map(({ line, cells }): UpstreamRow => {
      const place = { file: file.name, line, path: null }
      return { identity: `${table}/${cells.id ?? ''}`, place, fields: { ...cellsOf(table, cells), table } }
    })
  return { rows, faults: wrong.map((fault) => ({ ...fault, file: file.name })), remarks: [] }
}

function read(files: readonly UpstreamFile[], origin: string): UpstreamRead {
  const faults: Fault[] = []
  const rows: UpstreamRow[] = []
  const zips = files.filter(isZip).map((file) => unpacked(file, READ.map(fileOf)))
  faults.push(...zips.flatMap((zip) => zip.faults))
  for (const file of [...files.filter((each) => !isZip(each)), ...zips.flatMap((zip) => zip.files)]) {
    const table = tableIn(file.name)
    if (table === null) {
      faults.push({
        file: file.name,
        line: null,
        column: null,
        value: '',
        reason: 'is no table of a ledger',
        allowed: 'the address of a site or of its /api/v1, its data.zip, or the directory of a data package',
      })
      continue
    }
    const part = /\.csv$/.test(file.name) ? fromTable(file, table) : fromPage(file, table)
    faults.push(...part.faults)
    rows.push(...part.rows.map((row) => ({ ...row, identity: `${origin}/${row.identity}` })))
  }
  return { rows: neededRows(rows), faults, remarks: [] }
}

/** Rows that are offered, and of the others those that one of them names. */
function neededRows(rows: readonly UpstreamRow[]): UpstreamRow[] {
  const named = new Set<string>()
  const refer = ({ fields }: UpstreamRow) => {
    for (const { column, to } of REFERENCES[fields.table as Table])
      for (const id of listItems(fields[column])) named.add(`${to}/${id}`)
  }
  const isOffered = ({ fields }: UpstreamRow) => (OFFERED as readonly string[]).includes(fields.table ?? '')
  for (const row of rows) if (isOffered(row)) refer(row)
  // Missiles name sources of their own.
  for (const row of rows)
    if (row.fields.table === 'missiles' && named.has(`missiles/${row.fields.id}`)) refer(row)
  return rows.filter((row) => isOffered(row) || named.has(`${row.fields.table}/${row.fields.id}`))
}

/** The rows of another ledger of this software, by its interface or from its data package. */
export const ledger: Kind = {
  id: 'ledger',
  label: 'Another ledger of this software: its address, its data.zip, or a directory',
  licence: {
    name: 'that of the ledger, which its datapackage.json and its answers name; of this software CC BY 4.0',
    asks: 'name that ledger where its words are kept, and the terms of what it took from others',
  },
  tables: READ,
  source: null,
  mapped: false,
  separate: true,
  parts: (given, isDirectory) =>
    isDirectory
      ? READ.map((table) => `${given.replace(/\/$/, '')}/${fileOf(table)}`)
      : isAddress(given) && !/\.zip(?:\?|$)/.test(given)
        ? READ.map((table) => `${interfaceAt(given)}/${table}?limit=500`)
        : [given],
  next: (file, given) => {
    if (!isAddress(given) || isZip(file)) return null
    const { value } = jsonDocument(file, PAGE)
    return value?.next ? new URL(value.next, interfaceAt(given)).href : null
  },
  read: (files, { origin }) => read(files, origin),
  propose: ({ fields }, known): Outcome => {
    const { table, id = '', ...cells } = fields
    const its = table as Table
    const mine = known.row(its, id)
    const elsewhere = its === 'sources' && cells.url ? known.sourceAt(cells.url) : null
    if (elsewhere !== null && elsewhere !== id) return leftOut(KNOWN, { theirs: id, ours: elsewhere })
    // An id of ours with another address is another page: the difference has to be seen.
    const same = mine !== null && (its !== 'sources' || mine.url === (cells.url ?? ''))
    if ((NEEDED as readonly string[]).includes(its) && same) return leftOut(KNOWN)
    return {
      outcome: 'proposed',
      proposal: {
        table: its,
        id: { stem: id, form: 'given' },
        cells,
        told: Object.keys(cells),
        unknown: [],
        sources: [],
        words: `${cells.headline ?? ''} ${cells.detail ?? ''}`,
        set: its,
      },
    }
  },
}
