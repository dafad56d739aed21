import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FrameHead } from '@/app/_routes/frame-head'
import { siteBase } from '@/app/_routes/site-base'
import { Document } from '@/components/site/document'
import '@/app/globals.css'

export const metadata: Metadata = { metadataBase: siteBase }

/** The layout of embeds without view parameters, which are rendered by the build. */
export default function PlainFrameLayout({ children }: { children: ReactNode }) {
  return <Document head={<FrameHead />}>{children}</Document>
}
