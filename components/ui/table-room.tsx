import type { ReactNode } from 'react'

/** The room of a table: it scrolls sideways in it, by keyboard too. `tall` tables scroll below their heads. */
export function TableRoom({
  label,
  tall = false,
  children,
}: {
  readonly label: string
  readonly tall?: boolean
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={tall ? 'table-room table-tall' : 'table-room'} aria-label={label} tabIndex={0}>
      {children}
      {/* Tells the style sheet that all of the table has arrived. */}
      <span hidden />
    </section>
  )
}
