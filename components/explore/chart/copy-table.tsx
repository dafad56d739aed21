import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ChartTable } from '@/lib/charts/chart'
import { tableAsHtml, tableAsTsv } from '@/lib/charts/table/table-text'
import { useHydrated } from '../view/use-hydrated'

async function copy(table: ChartTable): Promise<void> {
  const tsv = tableAsTsv(table)
  const { clipboard } = navigator
  // Not every browser takes two kinds at once; all of them take text.
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(tsv)
  const html = tableAsHtml(table, window.location.origin)
  await clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([tsv], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ])
}

/** Puts a table, in the order shown, on the clipboard: for a spreadsheet as for a document. */
export function CopyTable({ table }: { table: ChartTable }) {
  const hydrated = useHydrated()
  const [message, setMessage] = useState('')
  return (
    // It keeps its room before it can be used, so that nothing moves.
    <p className={`flex gap-x-3 text-sm print:hidden ${hydrated ? '' : 'invisible'}`}>
      <Button
        look="line"
        onClick={() => {
          copy(table).then(
            () => setMessage(`Copied ${table.rows.length} rows.`),
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
