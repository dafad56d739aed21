import type { ReactNode } from 'react'

/*
 * Column widths depend on all rows, so a table would shift while its HTML streams in. It stays invisible until an element
 * after it has arrived, at most three seconds, and for one more frame of layout.
 */
const ARRIVING = '[&>table:last-child]:animate-arriving [&>table]:animate-settling'

const STICKY_HEADS =
  'not-print:[&_thead_th]:sticky not-print:[&_thead_th]:top-0 not-print:[&_thead_th]:z-1 not-print:[&_thead_th]:border-b-0 not-print:[&_thead_th]:bg-paper not-print:[&_thead_th]:[box-shadow:inset_0_-1px_var(--faint)]'

const TALL = `not-print:max-h-[85vh] not-print:overflow-y-auto ${STICKY_HEADS}`

/**
 * A region in which a wide table scrolls horizontally, by keyboard too; a `tall` one also vertically, under its header.
 * Tables themselves are styled in app/globals.css: classes on every cell would cost too much HTML.
 */
export function TableScroll({
  tall = false,
  className = '',
  children,
  label,
}: {
  readonly label: string
  readonly tall?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <section
      className={`overflow-x-auto print:overflow-visible ${ARRIVING} ${tall ? `${TALL} ` : ''}${className}`.trimEnd()}
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
