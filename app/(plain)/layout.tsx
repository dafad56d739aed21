import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { siteBase } from '@/app/_routes/site-base'
import { Document } from '@/components/site/document'
import '@/app/globals.css'

export const metadata: Metadata = { metadataBase: siteBase }

/** The layout of pages without view parameters, which are rendered by the build. */
export default function PlainLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>
}
