import type { NextRequest } from 'next/server'
import { etagOf } from '@/lib/exports/etag'
import { OPEN } from '@/lib/exports/export-headers'
import { fileName } from '@/lib/exports/file-name'
import { alreadyHeld } from '@/lib/exports/if-none-match'
import { FORMATS } from '@/lib/exports/index'
import { problemResponse } from '@/lib/exports/problem-document'
import { siteAddress } from '@/lib/exports/site-address'
import { readTimelineRequest, timelineFile } from '@/lib/exports/timeline-files'
import { ledger } from '@/lib/ledger/load'
import { formatView } from '@/lib/views/codec'

interface Asked {
  readonly params: Promise<{ readonly format: string }>
}

/** `/timeline.<format>?<view>`: the list of a view as a file. */
export async function GET(request: NextRequest, { params }: Asked): Promise<Response> {
  const { format } = await params
  const asked = readTimelineRequest(ledger(), format, request.nextUrl.searchParams)
  if ('status' in asked) return problemResponse(asked, OPEN)
  const text = timelineFile(asked, siteAddress(request.headers, process.env.SITE_URL))
  const headers = {
    ...OPEN,
    'Content-Type': FORMATS[asked.format === 'csv' ? 'csv' : 'json'].mediaType,
    'Content-Disposition': `inline; filename="${fileName('timeline', formatView(asked.view), asked.snapshot.revision.number, asked.format)}"`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etagOf([text]),
  }
  if (alreadyHeld(request.headers.get('If-None-Match'), headers.ETag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}
