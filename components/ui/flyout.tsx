import type { ComponentProps, ReactNode } from 'react'

/** A disclosure in a dock: its content opens above it and covers the page. */
export function Flyout({
  summary,
  children,
  ...props
}: Omit<ComponentProps<'details'>, 'className' | 'name'> & { readonly summary: ReactNode }) {
  return (
    <details className="flyout" name="menu" {...props}>
      <summary>{summary}</summary>
      <div className="grid gap-3 text-sm">{children}</div>
    </details>
  )
}
