import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FrameHead } from '@/app/_pages/frame-head'
import { siteBase } from '@/app/_pages/site-base'
import { Document } from '@/components/site/document'
import '@/app/globals.css'

export const metadata: Metadata = { metadataBase: siteBase }

/** The same for what other sites frame. */
export default function PlainFrameLayout({ children }: { children: ReactNode }) {
  return <Document head={<FrameHead />}>{children}</Document>
}
