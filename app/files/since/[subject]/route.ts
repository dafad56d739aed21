import { answerFile } from '@/lib/exports/delivery/answer-file'
import { siteOrigin } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'
import { requestedSince } from '@/lib/site/since/since-file'

interface RouteContext {
  readonly params: Promise<{ readonly subject: string }>
}

/** `/since/<subject>.csv?known=<day>&<view>`: what changed since a day, as a table. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { subject } = await params
  const site = siteOrigin(request.headers, process.env.SITE_URL)
  const file = requestedSince(ledger(), subject, new URL(request.url).searchParams, site)
  if ('status' in file) return problemResponse(file)
  return answerFile(request, file.headers, async () => file.text())
}

export async function HEAD(request: Request, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
