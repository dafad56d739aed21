import type { NextRequest } from 'next/server'
import { sheetMarkup } from '@/components/figure/sheet-markup'
import { exportAddresses } from '@/lib/exports/addresses'
import { answerFile } from '@/lib/exports/answer-file'
import { exportHeaders } from '@/lib/exports/export-headers'
import { readExportRequest } from '@/lib/exports/export-request'
import { exportedFor } from '@/lib/exports/exported-for'
import { FORMATS } from '@/lib/exports/index'
import { preflight } from '@/lib/exports/preflight'
import { problemResponse } from '@/lib/exports/problem-document'
import { siteAddress } from '@/lib/exports/site-address'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load'

interface Asked {
  readonly params: Promise<{ readonly chart: string; readonly format: string }>
}

/** `/charts/<chart>.<format>?<view>`: one chart as a file. */
export async function GET(request: NextRequest, { params }: Asked): Promise<Response> {
  const { chart, format } = await params
  const asked = readExportRequest(ledger(), chart, format, request.nextUrl.searchParams)
  if ('status' in asked) return problemResponse(asked)
  const site = siteAddress(request.headers, process.env.SITE_URL)
  const headers = exportHeaders(
    { ...FORMATS[asked.format], name: asked.chart.id, snapshot: asked.snapshot, view: asked.view },
    exportAddresses(site, asked),
  )
  return answerFile(request, headers, () =>
    WRITERS[asked.format](exportedFor(asked, ledger(), site, sheetMarkup)),
  )
}

export async function HEAD(request: NextRequest, asked: Asked): Promise<Response> {
  const { status, headers } = await GET(request, asked)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
