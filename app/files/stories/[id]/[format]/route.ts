import { answerDocument } from '@/lib/documents/files/answer-document'
import { requestedStory } from '@/lib/documents/story/requested-story'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'

interface RouteContext {
  readonly params: Promise<{ readonly id: string; readonly format: string }>
}

/** `/stories/<id>.<format>`: a story as a file. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { id, format } = await params
  const requested = requestedStory(ledger(), id, format, new URL(request.url).searchParams)
  if ('status' in requested) return problemResponse(requested)
  return answerDocument(request, requested)
}

export async function HEAD(request: Request, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
