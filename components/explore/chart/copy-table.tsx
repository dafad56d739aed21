import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ChartTable } from '@/lib/charts/chart'
import { tableAsHtml, tableAsTsv } from '@/lib/charts/table/table-text'
import { countInFigures } from '@/words/counts'

async function copy(table: ChartTable): Promise<void> {
  const tsv = tableAsTsv(table)
  const { clipboard } = navigator
  // Browsers without ClipboardItem accept only text.
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(tsv)
  const html = tableAsHtml(table, window.location.origin)
  await clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([tsv], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ])
}

/** A button that copies a table in its current order, as TSV for spreadsheets and as HTML for documents. */
export function CopyTable({ table }: { table: ChartTable }) {
  const [message, setMessage] = useState('')
  return (
    <p className="unscripted:invisible flex gap-x-3 text-sm print:hidden">
      <Button
        look="line"
        onClick={() => {
          copy(table).then(
            () => setMessage(`Copied ${countInFigures(table.rows.length, 'row')}.`),
            () => setMessage('Your browser did not allow it. Take the rows as CSV instead.'),
          )
        }}
      >
        Copy table
      </Button>
      <span role="status" className="py-1 text-muted">
        {message}
      </span>
    </p>
  )
}
