import type { ComponentProps, RefObject } from 'react'
import { FIELD_FRAME } from './field-frame'
import { useDismissal } from './use-dismissal'

/**
 * A button that opens a panel below it, on a phone a sheet. Escape closes either, a press outside the sheet alone: a panel
 * covers nothing.
 */
export function Disclosure({
  label,
  children,
  ref,
  ...props
}: Omit<ComponentProps<'details'>, 'className' | 'ref'> & {
  readonly label: string
  readonly ref: RefObject<HTMLDetailsElement | null>
}) {
  const onKeyDown = useDismissal(ref, '(width < 40rem)')
  return (
    <details ref={ref} className="open:basis-full print:hidden" onKeyDown={onKeyDown} {...props}>
      <summary className={`${FIELD_FRAME} w-fit content-center`}>{label}</summary>
      <div className="sheet mt-2 border border-faint bg-paper p-3">{children}</div>
    </details>
  )
}
