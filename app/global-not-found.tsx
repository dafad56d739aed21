import type { Metadata } from 'next'
import { Document } from '@/components/site/document'
import { MissingPage } from '@/components/site/missing-page'
import { LEDGER_NAME } from '@/lib/about/ledger'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import './globals.css'

export const metadata: Metadata = { title: `Not found · ${LEDGER_NAME}` }

export default function Missing() {
  const all = ledger()
  return (
    <Document>
      <MissingPage ledger={all} revision={snapshot(all).revision} />
    </Document>
  )
}
