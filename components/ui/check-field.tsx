import type { ComponentProps, ReactNode } from 'react'

/** A checkbox with its label and, at the end of the line, how many rows it stands for. */
export function CheckField({
  label,
  count,
  ...props
}: Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> & {
  readonly label: ReactNode
  readonly count: ReactNode
}) {
  return (
    <label className="touch flex items-center gap-2 py-0.5">
      <input {...props} type="checkbox" />
      <span>{label}</span>
      <span className="ml-auto pl-3 text-muted tabular-nums">{count}</span>
    </label>
  )
}
