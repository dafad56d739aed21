import { type ComponentProps, type ReactNode, type RefObject, useRef } from 'react'
import { useDismissal } from './use-dismissal'

/**
 * A disclosure in a dock: its content opens above it and covers the page. Escape and a press outside close it.
 */
export function Flyout({
  summary,
  children,
  ref,
  ...props
}: Omit<ComponentProps<'details'>, 'className' | 'name' | 'ref' | 'onKeyDown'> & {
  readonly summary: ReactNode
  readonly ref?: RefObject<HTMLDetailsElement | null>
}) {
  const own = useRef<HTMLDetailsElement>(null)
  const element = ref ?? own
  const onKeyDown = useDismissal(element)
  return (
    <details ref={element} className="flyout" name="menu" onKeyDown={onKeyDown} {...props}>
      <summary>{summary}</summary>
      <div className="grid gap-3 text-sm">{children}</div>
    </details>
  )
}
