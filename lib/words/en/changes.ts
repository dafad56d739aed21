import type { Change } from '@/lib/ledger/revisions/diff'

const cell = (text: string) => (text === '' ? 'empty' : text)

/** One change in words: `estimates troops-…: corrected, best: 14000 -> 15000`. */
export function changeWords({ table, id, kind, columns }: Change): string {
  const told = columns.map(({ column, before, after }) => `${column}: ${cell(before)} -> ${cell(after)}`)
  return `${table} ${id}: ${[kind, ...told].join(', ')}`
}
