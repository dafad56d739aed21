import type { NextRequest } from 'next/server'
import { sheetMarkup } from '@/components/figure/sheet-markup'
import { exportAddresses } from '@/lib/exports/delivery/addresses'
import { answerFile } from '@/lib/exports/delivery/answer-file'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import { WRITERS } from '@/lib/exports/formats/writers'
import { FORMATS } from '@/lib/exports/index'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { exportedFor } from '@/lib/exports/request/exported-for'
import { siteAddress } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/load'

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
