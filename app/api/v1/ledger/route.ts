import { ledger } from '@/lib/ledger/load'
import { snapshot } from '@/lib/ledger/snapshot'

// A ledger changes with a build, never under a running site.
export const dynamic = 'force-static'

/** Which state of the ledger this site shows: its newest revision, for pages that ask whether they are still current. */
export function GET(): Response {
  const { number, date, digest } = snapshot(ledger()).revision
  return Response.json(
    { revision: number, date, digest },
    { headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' } },
  )
}
