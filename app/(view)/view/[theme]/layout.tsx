import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { siteBase } from '@/app/_routes/site-base'
import { Document, themeOf } from '@/components/site/document'
import '@/app/globals.css'

export const metadata: Metadata = { metadataBase: siteBase }

/** The layout of pages with view parameters or without a static page, which are rendered for each request. */
export default async function ViewLayout(props: { params: Promise<{ theme: string }>; children: ReactNode }) {
  const { theme } = await props.params
  return <Document theme={themeOf(theme)}>{props.children}</Document>
}
