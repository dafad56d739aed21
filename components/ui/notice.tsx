import type { ReactNode } from 'react'

/** A short notice. With a `label` it is a landmark section, otherwise a paragraph. */
export function Notice({
  label,
  role,
  className = '',
  children,
}: {
  readonly label?: string
  readonly role?: 'alert'
  readonly className?: string
  readonly children: ReactNode
}) {
  const classes = `mb-4 max-w-[46rem] border-accent border-s-3 ps-3 text-sm ${className}`.trimEnd()
  if (label === undefined)
    return (
      <p role={role} className={classes}>
        {children}
      </p>
    )
  return (
    <section className={classes} aria-label={label}>
      {children}
    </section>
  )
}
