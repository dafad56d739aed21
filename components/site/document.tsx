import type { ReactNode } from 'react'
import { preload } from 'react-dom'

// The two faces that every page sets its first lines in.
const FACES = ['/fonts/source-sans-3-latin-400-normal.woff2', '/fonts/source-sans-3-latin-600-normal.woff2']

export type Theme = 'light' | 'dark'

/** The theme that an address names; null where the reader's system is to choose. */
export function themeOf(name: string): Theme | null {
  return name === 'light' || name === 'dark' ? name : null
}

/** The HTML document around every page. */
export function Document({
  theme = null,
  head = null,
  children,
}: {
  theme?: Theme | null
  /** What its head holds beside what Next.js puts there. */
  head?: ReactNode
  children: ReactNode
}) {
  for (const face of FACES) preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      {head}
      <body>{children}</body>
    </html>
  )
}
