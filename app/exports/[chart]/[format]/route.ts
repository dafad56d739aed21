import type { NextRequest } from 'next/server'
import { exportAddresses } from '@/lib/exports/delivery/addresses'
import { answerFile } from '@/lib/exports/delivery/answer-file'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import { FORMATS } from '@/lib/exports/index'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { WRITERS } from '@/lib/exports/writers'
import { siteOrigin } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'

interface RouteContext {
  readonly params: Promise<{ readonly chart: string; readonly format: string }>
}

/** `/charts/<chart>.<format>?<view>`: one chart as a file. */
export async function GET(request: NextRequest, { params }: RouteContext): Promise<Response> {
  const { chart, format } = await params
  const all = ledger()
  const requested = readExportRequest(all, chart, format, request.nextUrl.searchParams)
  if ('status' in requested) return problemResponse(requested)
  const site = siteOrigin(request.headers, process.env.SITE_URL)
  const headers = exportHeaders(
    {
      ...FORMATS[requested.format],
      name: requested.chart.id,
      snapshot: requested.snapshot,
      view: requested.view,
    },
    exportAddresses(site, requested),
  )
  return answerFile(request, headers, () => WRITERS[requested.format](exportInput(requested, all, site)))
}

export async function HEAD(request: NextRequest, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
