import { requestedBriefingFile } from '@/lib/documents/briefing/requested-briefing-file'
import { answerDocument } from '@/lib/documents/files/answer-document'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'

interface RouteContext {
  readonly params: Promise<{ readonly format: string }>
}

/** `/briefing.<format>?i=…`: a briefing as a file. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { format } = await params
  const requested = requestedBriefingFile(ledger(), format, new URL(request.url).searchParams)
  return 'status' in requested ? problemResponse(requested) : answerDocument(request, requested)
}

export async function HEAD(request: Request, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
