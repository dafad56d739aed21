import type { Metadata } from 'next'
import { Document } from '@/components/site/document'
import { MissingPage } from '@/components/site/missing-page'
import { ledger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import './globals.css'

export const metadata: Metadata = { title: 'Not found · Alliance Ledger' }

export default function Missing() {
  return (
    <Document>
      <MissingPage ledger={ledger()} revision={snapshot(ledger()).revision} />
    </Document>
  )
}
