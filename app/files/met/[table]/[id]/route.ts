import { FORMATS } from '@/lib/exports'
import { addressesOf } from '@/lib/exports/delivery/addresses'
import { answerFile } from '@/lib/exports/delivery/answer-file'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import { siteOrigin } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'
import { metFile, readMetRequest } from '@/lib/site/lists/met-file'

interface RouteContext {
  readonly params: Promise<{ readonly table: string; readonly id: string }>
}

const EXTENSION = 'met.csv'

/** `/people/<id>.met.csv` and `/places/<id>.met.csv`: whom somebody met, or who met there, as a file. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { table, id } = await params
  const requested = readMetRequest(ledger(), table, id, new URL(request.url).searchParams)
  if ('status' in requested) return problemResponse(requested)
  const site = siteOrigin(request.headers, process.env.SITE_URL)
  const { snapshot, view } = requested
  const headers = exportHeaders(
    { name: `${id}-met`, mediaType: FORMATS.csv.mediaType, extension: 'csv', snapshot, view },
    addressesOf(site, `/${table}/${id}`, EXTENSION, view, snapshot),
  )
  return answerFile(request, headers, async () => metFile(requested, site))
}

export async function HEAD(request: Request, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
