import type { NextRequest } from 'next/server'
import { addressesOf } from '@/lib/exports/delivery/addresses'
import { answerFile } from '@/lib/exports/delivery/answer-file'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import {
  readTimelineRequest,
  TIMELINE_PATH,
  timelineFile,
  timelineMediaType,
} from '@/lib/exports/formats/timeline-files'
import { siteAddress } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/load'

interface Asked {
  readonly params: Promise<{ readonly format: string }>
}

/** `/timeline.<format>?<view>`: the list of a view as a file. */
export async function GET(request: NextRequest, { params }: Asked): Promise<Response> {
  const { format } = await params
  const asked = readTimelineRequest(ledger(), format, request.nextUrl.searchParams)
  if ('status' in asked) return problemResponse(asked)
  const site = siteAddress(request.headers, process.env.SITE_URL)
  const { format: extension, snapshot, view } = asked
  const headers = exportHeaders(
    { name: 'timeline', mediaType: timelineMediaType(extension), extension, snapshot, view },
    addressesOf(site, TIMELINE_PATH, extension, view, snapshot),
  )
  return answerFile(request, headers, async () => timelineFile(asked, site))
}

export async function HEAD(request: NextRequest, asked: Asked): Promise<Response> {
  const { status, headers } = await GET(request, asked)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
