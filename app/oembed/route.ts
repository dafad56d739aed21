import type { NextRequest } from 'next/server'
import { jsonResponse } from '@/lib/exports/json-response'
import { oEmbed } from '@/lib/exports/oembed'
import { preflight } from '@/lib/exports/preflight'
import { problemResponse } from '@/lib/exports/problem-document'
import { siteAddress, siteVary } from '@/lib/exports/site-address'

/** `/oembed?url=…`: how to embed the chart at an address of this site. */
export function GET(request: NextRequest): Response {
  const site = siteAddress(request.headers, process.env.SITE_URL)
  const answer = oEmbed(request.nextUrl.searchParams, site)
  if ('status' in answer) return problemResponse(answer)
  const response = jsonResponse(request, answer, false)
  for (const [name, value] of Object.entries(siteVary(process.env.SITE_URL)))
    response.headers.set(name, value)
  return response
}

export { preflight as OPTIONS }
