'use client'

import { Button } from '@/components/ui/button'
import { LEDGER_NAME } from '@/lib/about/ledger'
import './globals.css'

/** Replaces a page that failed to render, without its layouts, which may be what failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <html lang="en">
      <body>
        <title>Not drawn · {LEDGER_NAME}</title>
        <main className="mx-auto max-w-page px-gutter py-12">
          <div className="grid max-w-measure gap-4">
            <h1 className="text-2xl">This page could not be drawn</h1>
            <p>
              The fault is ours{digest === null ? '' : ` (${digest})`}. The data is not affected: the other
              pages, the records and the downloads go on working.
            </p>
            <p>
              <Button onClick={retry}>Try again</Button>, or go to <a href="/">the overview</a> or to{' '}
              <a href="/records">the records</a>.
            </p>
          </div>
        </main>
      </body>
    </html>
  )
}
