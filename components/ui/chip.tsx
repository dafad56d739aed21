import type { ComponentProps, ReactNode } from 'react'

const LINE = 'inline-flex items-center gap-1.5 py-1 text-sm'

/** The classes of a link that takes the place of a chip. */
export const CHIP_LINK = `${LINE} no-underline hover:underline`

/** A symbol with label and count. With `pressed` it is a toggle button, which is printed, unlike other buttons. */
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
