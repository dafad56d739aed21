import 'server-only'
import { CORS_HEADERS } from './cors'
import { etagOf } from './etag'
import { etagMatches } from './etag-matches.mjs'

/**
 * A JSON response that any site may read, with an entity tag of its text; 304 if the client has it. `pinned` responses
 * never change and may be cached for a year.
 */
export function jsonResponse(request: Request, content: unknown, pinned: boolean): Response {
  const text = `${JSON.stringify(content)}\n`
  const etag = etagOf([text])
  const headers = {
    ...CORS_HEADERS,
    'Cache-Control': pinned ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    'Content-Type': 'application/json; charset=utf-8',
    ETag: etag,
  }
  if (etagMatches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}
