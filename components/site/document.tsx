import type { ReactNode } from 'react'
import { preload } from 'react-dom'

// The fonts of the first lines of every page.
const FONTS = ['/fonts/source-sans-3-latin-400-normal.woff2', '/fonts/source-sans-3-latin-600-normal.woff2']

export type Theme = 'light' | 'dark'

/** The theme that an address names; null where the system of the reader decides. */
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
  /** A `<head>` element with what Next.js does not put there. */
  head?: ReactNode
  children: ReactNode
}) {
  for (const font of FONTS) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    // Scripts add their mark to it before React comes.
    <html lang="en" data-theme={theme ?? undefined} suppressHydrationWarning>
      {head}
      <body>{children}</body>
    </html>
  )
}
