import type { NextRequest } from 'next/server'
import { jsonResponse } from '@/lib/http/json-response'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'
import { requestedRows } from '@/lib/site/page-rows'

interface RouteContext {
  readonly params: Promise<{ readonly kind: string; readonly name: string }>
}

/** `/rows/<kind>/<name>.json`: what the parts of a page read, for the page itself. */
export async function GET(request: NextRequest, { params }: RouteContext): Promise<Response> {
  const { kind, name } = await params
  const rows = requestedRows(ledger(), kind, name, request.nextUrl.searchParams)
  return 'status' in rows ? problemResponse(rows) : jsonResponse(request, rows, true)
}

export async function HEAD(request: NextRequest, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
