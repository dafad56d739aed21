import type { ReactNode } from 'react'

/** One quiet line that a reader should see before the rest: a section of the page where it has a name. */
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
  const look = `mb-4 max-w-[46rem] border-accent border-s-3 ps-3 text-sm ${className}`.trimEnd()
  if (label === undefined)
    return (
      <p role={role} className={look}>
        {children}
      </p>
    )
  return (
    <section className={look} aria-label={label}>
      {children}
    </section>
  )
}
