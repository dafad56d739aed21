import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FrameHead } from '@/app/_routes/frame-head'
import { siteBase } from '@/app/_routes/site-base'
import { Document, themeOf } from '@/components/site/document'
import '@/app/globals.css'

export const metadata: Metadata = { metadataBase: siteBase }

/** The layout of embeds with view parameters, which are rendered for each request. */
export default async function ViewFrameLayout(props: {
  params: Promise<{ theme: string }>
  children: ReactNode
}) {
  const { theme } = await props.params
  return (
    <Document head={<FrameHead />} theme={themeOf(theme)}>
      {props.children}
    </Document>
  )
}
