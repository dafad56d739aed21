import { addressesOf } from '@/lib/exports/delivery/addresses'
import { answerFile } from '@/lib/exports/delivery/answer-file'
import { answerInParts } from '@/lib/exports/delivery/answer-in-parts'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import { timelineFile, timelineMediaType } from '@/lib/exports/timeline/timeline-file'
import { timelineParts } from '@/lib/exports/timeline/timeline-parts'
import { readTimelineRequest, TIMELINE_PATH } from '@/lib/exports/timeline/timeline-request'
import { siteOrigin } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'

interface RouteContext {
  readonly params: Promise<{ readonly format: string }>
}

/** `/timeline.<format>?<view>`: the list of a view as a file. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { format } = await params
  const requested = readTimelineRequest(ledger(), format, new URL(request.url).searchParams)
  if ('status' in requested) return problemResponse(requested)
  const site = siteOrigin(request.headers, process.env.SITE_URL)
  const { format: extension, snapshot, view } = requested
  const headers = exportHeaders(
    { name: 'timeline', mediaType: timelineMediaType(extension), extension, snapshot, view },
    addressesOf(site, TIMELINE_PATH, extension, view, snapshot),
  )
  const inParts = timelineParts(requested, site)
  if (inParts !== null) return answerInParts(request, headers, inParts)
  return answerFile(request, headers, async () => timelineFile(requested, site))
}

export async function HEAD(request: Request, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
