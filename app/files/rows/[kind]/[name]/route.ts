import { jsonResponse } from '@/lib/http/json-response'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'
import { requestedDocuments } from '@/lib/search/requested-documents'
import { requestedRows } from '@/lib/site/page-rows'

interface RouteContext {
  readonly params: Promise<{ readonly kind: string; readonly name: string }>
}

/** `/rows/<kind>/<name>.json`: what the parts of a page read, for the page itself, and what its search does. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { kind, name } = await params
  const query = new URL(request.url).searchParams
  const isSearch = kind === 'search' && name === 'documents'
  const rows = isSearch ? requestedDocuments(ledger(), query) : requestedRows(ledger(), kind, name, query)
  return 'status' in rows ? problemResponse(rows) : jsonResponse(request, rows, true)
}

export async function HEAD(request: Request, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
