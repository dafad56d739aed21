import type { ReactNode } from 'react'

/*
 * Column widths depend on all rows, so a table would shift while its HTML streams in. It stays invisible until an element
 * after it has arrived, at most three seconds, and for one more frame of layout.
 */
const ARRIVING = '[&>table:last-child]:animate-arriving [&>table]:animate-settling'

/**
 * A region in which a wide table scrolls horizontally, by keyboard too, with a shadow at the edge where it goes on. It
 * never scrolls vertically. Tables themselves are styled in app/globals.css: classes on every cell would cost too much HTML.
 */
export function TableScroll({
  fits = false,
  className = '',
  children,
  label,
}: {
  readonly label: string
  /** Whether the table is never wider than a wide window; its heads then stay in sight there. */
  readonly fits?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <section
      className={`goes-on overflow-x-auto print:overflow-visible ${ARRIVING} ${fits ? 'fits ' : ''}${className}`.trimEnd()}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
      {/* Ends `:last-child` of the table, and with it the animation above, once all of the table has arrived. */}
      <span hidden />
    </section>
  )
}
