import type { z } from 'zod'
import { columnsOf } from '@/lib/ledger/load/parse'
import type { Table } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import type { Proposal } from './proposal'

/** Columns that whoever accepts a row gets filled without asking. */
const OWN = new Set(['id', 'since', 'until'])

function required(table: Table): readonly string[] {
  const shape: Readonly<Record<string, z.ZodType>> = SCHEMAS[table].shape
  return columnsOf(table).filter((column) => !OWN.has(column) && !shape[column]?.safeParse('').success)
}

/** The columns that a person has to fill before the row can be accepted, in the order of the table. */
export function needs({ table, cells, unknown }: Proposal): readonly string[] {
  const open = new Set([...required(table).filter((column) => !cells[column]), ...unknown])
  return columnsOf(table).filter((column) => open.has(column))
}
