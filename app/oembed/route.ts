import { oEmbed } from '@/lib/exports/delivery/oembed'
import { jsonResponse } from '@/lib/http/json-response'
import { siteOrigin, siteVary } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'

/** `/oembed?url=…`: how to embed the chart at an address of this site. */
export function GET(request: Request): Response {
  const site = siteOrigin(request.headers, process.env.SITE_URL)
  const answer = oEmbed(new URL(request.url).searchParams, site)
  if ('status' in answer) return problemResponse(answer)
  const response = jsonResponse(request, answer, false)
  for (const [name, value] of Object.entries(siteVary(process.env.SITE_URL)))
    response.headers.set(name, value)
  return response
}

export { preflight as OPTIONS }
