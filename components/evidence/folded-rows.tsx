import type { ReactNode } from 'react'
import { type Fold, type Foldable, isPartial, salvoOf } from '@/lib/records/fold'
import { salvoCount, salvoTitle } from '@/words/salvos'

/**
 * The content of one line of a list: its row, or the launches of one salvo, which open. Where the list has only some of
 * them, they are open from the start.
 */
export function FoldedRows<R extends Foldable & { readonly id: string }>({
  line,
  note = null,
  children: content,
}: {
  line: Fold<R>
  /** What stands behind the title of a salvo. */
  note?: string | null
  /** The content of a row. */
  children: (row: R) => ReactNode
}) {
  const salvo = salvoOf(line)
  if (salvo === null) return content(line[0])
  return (
    <details className="salvo" open={isPartial(salvo)}>
      <summary>
        {salvoTitle(salvo)}
        {note !== null && <span className="text-muted"> {note}</span>}
        {isPartial(salvo) && <span className="text-muted"> {salvoCount(salvo)}</span>}
      </summary>
      <ol>
        {line.map((row) => (
          <li key={row.id} className="py-0.5">
            {content(row)}
          </li>
        ))}
      </ol>
    </details>
  )
}
