import type { ReactNode } from 'react'

/*
 * A table takes the widths of its columns from all its rows, so it would move under the eye while they arrive. It is
 * unseen until something after it has arrived, on a slow line for three seconds, and until it has settled then.
 */
const ARRIVING = '[&>table:last-child]:animate-arriving [&>table]:animate-settling'

const STICKY_HEADS =
  'not-print:[&_thead_th]:sticky not-print:[&_thead_th]:top-0 not-print:[&_thead_th]:z-1 not-print:[&_thead_th]:border-b-0 not-print:[&_thead_th]:bg-paper not-print:[&_thead_th]:[box-shadow:inset_0_-1px_var(--faint)]'

const TALL = `not-print:max-h-[85vh] not-print:overflow-y-auto ${STICKY_HEADS}`

/**
 * A region in which a table scrolls sideways where it is too wide, by keyboard too. A `tall` table scrolls below its
 * heads. Paper cannot be scrolled. How tables look is in the style sheet: their cells are too many for classes.
 */
export function TableScroll({
  tall = false,
  className = '',
  children,
  ...name
}: ({ readonly label: string } | { readonly labelledBy: string }) & {
  readonly tall?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <section
      className={`overflow-x-auto print:overflow-visible ${ARRIVING} ${tall ? `${TALL} ` : ''}${className}`.trimEnd()}
      aria-label={'label' in name ? name.label : undefined}
      aria-labelledby={'labelledBy' in name ? name.labelledBy : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
      {/* Tells the animations above that all of the table has arrived. */}
      <span hidden />
    </section>
  )
}
