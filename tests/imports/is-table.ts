import { TABLES, type Table } from '@/lib/ledger/schema/rows'

export const isTable = (name: string): name is Table => (TABLES as readonly string[]).includes(name)
