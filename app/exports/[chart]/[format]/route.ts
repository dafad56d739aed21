import type { NextRequest } from 'next/server'
import { sheetMarkup } from '@/components/figure/sheet-markup'
import { exportAddresses } from '@/lib/exports/addresses'
import { exportHeaders, OPEN } from '@/lib/exports/export-headers'
import { type ExportRequest, readExportRequest } from '@/lib/exports/export-request'
import { exportedFor } from '@/lib/exports/exported-for'
import { FinishedExports } from '@/lib/exports/finished-exports'
import { alreadyHeld } from '@/lib/exports/if-none-match'
import { preflight } from '@/lib/exports/preflight'
import { problemResponse } from '@/lib/exports/problem-document'
import { Busy, Queue } from '@/lib/exports/queue'
import { Refused } from '@/lib/exports/refused'
import { siteAddress } from '@/lib/exports/site-address'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load'

interface Asked {
  readonly params: Promise<{ readonly chart: string; readonly format: string }>
}

const finished = new FinishedExports(64 * 1024 * 1024)
/** Whoever comes after so many is asked to come back, so that pages are still answered. */
const making = new Queue({ running: 2, waiting: 32, retryAfterSeconds: 2 })

function refusal(error: unknown): Response {
  if (error instanceof Busy)
    return problemResponse(
      { status: 503, title: 'Too many files at once', detail: 'Please ask again in a moment.' },
      { ...OPEN, 'Retry-After': String(error.retryAfterSeconds) },
    )
  if (error instanceof Refused)
    return problemResponse(
      { status: 400, title: 'Not a size for a picture', detail: error.message, problems: [error.problem] },
      OPEN,
    )
  throw error
}

async function written(asked: ExportRequest, site: string): Promise<Uint8Array<ArrayBuffer>> {
  // Requests for pages that came meanwhile are answered before the next file is begun.
  await new Promise(setImmediate)
  const file = await WRITERS[asked.format](exportedFor(asked, ledger(), site, sheetMarkup))
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

/** `/charts/<chart>.<format>?<view>`: one chart as a file. */
export async function GET(request: NextRequest, { params }: Asked): Promise<Response> {
  const { chart, format } = await params
  const asked = readExportRequest(ledger(), chart, format, request.nextUrl.searchParams)
  if ('status' in asked) return problemResponse(asked, OPEN)
  const site = siteAddress(request.headers, process.env.SITE_URL)
  const headers = exportHeaders(asked, exportAddresses(site, asked))
  if (alreadyHeld(request.headers.get('If-None-Match'), headers.ETag))
    return new Response(null, { status: 304, headers })
  try {
    const body = await finished.of(headers.ETag, () => making.run(() => written(asked, site)))
    return new Response(body, { headers: { ...headers, 'Content-Length': String(body.byteLength) } })
  } catch (error) {
    return refusal(error)
  }
}

export async function HEAD(request: NextRequest, asked: Asked): Promise<Response> {
  const { status, headers } = await GET(request, asked)
  return new Response(null, { status, headers })
}

export const OPTIONS = (): Response => preflight(OPEN)
