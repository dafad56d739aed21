import type { ReactNode } from 'react'

/** One quiet line that a reader should see before the rest. */
export function Notice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="notice" aria-label={label}>
      {children}
    </section>
  )
}
