import type { ComponentProps, ReactNode } from 'react'

const LINE = 'inline-flex items-center gap-1.5 py-1 text-sm'

/** How a link looks that stands in for a chip. */
export const CHIP_LINK = `${LINE} no-underline hover:underline`

/** A symbol with its label and count in a line: a switch where it can be pressed. Switches are printed as they stand. */
export function Chip({
  pressed,
  onClick,
  children,
}: {
  readonly pressed?: boolean
  readonly onClick?: ComponentProps<'button'>['onClick']
  readonly children: ReactNode
}) {
  if (pressed === undefined) return <span className={LINE}>{children}</span>
  return (
    <button
      type="button"
      className={`${LINE} cursor-pointer hover:underline`}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
