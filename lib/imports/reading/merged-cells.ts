import type { Fault } from '@/lib/ledger/load/fault'
import type { Cells } from '@/lib/ledger/revisions/canonical'

interface Row {
  readonly line: number
  readonly cells: Cells
}

/** Empty cells in columns that every row has to fill; below a filled one they come of merged cells. */
export function mergedCellFaults(file: string, rows: readonly Row[], columns: readonly string[]): Fault[] {
  return columns.flatMap((column) => {
    let above: Row | null = null
    const faults: Fault[] = []
    for (const row of rows) {
      const { line, cells } = row
      if (cells[column]) above = row
      else
        faults.push({
          file,
          line,
          column,
          value: '',
          reason: above
            ? `is empty below ${JSON.stringify(above.cells[column])} of line ${above.line}, as merged cells are saved`
            : 'is empty',
          allowed: above
            ? 'a value in each row; undo the merging in the spreadsheet and fill each cell'
            : 'a value in each row',
        })
    }
    return faults
  })
}
