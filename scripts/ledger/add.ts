import { applyStep } from '@/lib/ledger/edit/apply-step'
import type { Edit } from '@/lib/ledger/edit/step'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'
import { CommandRefused } from './command-refused'
import { cellsOf, rowsInJson } from './given-cells'
import type { LedgerCommand } from './ledger-command'
import { reportStep } from './report-step'

function tableNamed(name: string): Table {
  const table = TABLES.find((each) => each === name)
  if (table === undefined)
    throw new CommandRefused(`${JSON.stringify(name)} is no table; allowed: ${TABLES.join(', ')}`)
  return table
}

/** Rows of JSON name their table themselves where the command names none: a claim comes with its source. */
const editOf =
  (table: string | undefined) =>
  ({ table: own, ...cells }: Readonly<Record<string, string>>): Edit => ({
    kind: 'add',
    table: tableNamed(table ?? own ?? ''),
    cells: table !== undefined && own !== undefined ? { ...cells, table: own } : cells,
  })

export const add: LedgerCommand = {
  usage: `add <table> column=value…  add a pending row
add [<table>] --json <file> the same from JSON, one object or a list, - for standard input; without <table> each
                          row names its own in "table", so that a claim comes with its source`,
  options: { json: { type: 'string' } },
  run({ words, options, directory, output }) {
    const [table, ...given] = words
    const { json } = options
    const cells = cellsOf(given)
    if (typeof json === 'string' ? given.length > 0 : table === undefined || cells === null) return false
    const rows = typeof json === 'string' ? rowsInJson(json) : [cells ?? {}]
    const edits = rows.map(editOf(table))
    const names = edits.flatMap((edit) =>
      edit.kind === 'add' ? `${edit.table} ${edit.cells.id ?? ''}`.trim() : [],
    )
    if (names.length === 0) throw new CommandRefused(`${json} holds no row.`)
    const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
    reportStep(
      applyStep(directory, { words: `Adds ${names.slice(0, 3).join(', ')}${more}`, edits }),
      directory,
      output,
    )
    return true
  },
}
