import type { ReactNode } from 'react'

/** A bar at the foot of the window, which stays while the page scrolls and can be put away; it needs no script. */
export function Dock({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details open className="dock print:hidden">
      <summary>
        <span>{label}</span>
      </summary>
      {children}
    </details>
  )
}
