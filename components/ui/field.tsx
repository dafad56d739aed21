import type { ReactNode } from 'react'

/** A control with its label above it. */
export function Field({
  label,
  className = '',
  children,
}: {
  readonly label: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={`grid gap-0.5 ${className}`.trimEnd()}>
      <span>{label}</span>
      {children}
    </label>
  )
}
