import 'server-only'
import { etagMatches } from '@/lib/http/etag-matches.mjs'
import { LimitError } from '@/lib/http/limit-error'
import { siteVary } from '@/lib/http/origin'
import { problemResponse } from '@/lib/http/problem-document'
import { FinishedExports } from './finished-exports'

/** The server in front keeps what is asked for again by the same address; this is for other spellings of it. */
const cache = new FinishedExports(4 * 1024 * 1024)

/**
 * Answers a request for a file: 304 if the client has it, otherwise the file from the cache or from `make`. How many are
 * made at a time is up to the server in front, `scripts/server/answers.mjs`.
 */
export async function answerFile(
  request: Request,
  fileHeaders: Readonly<Record<string, string>> & { readonly ETag: string },
  make: () => Promise<Uint8Array<ArrayBuffer> | string>,
): Promise<Response> {
  const headers = { ...fileHeaders, ...siteVary(process.env.SITE_URL) }
  if (etagMatches(request.headers.get('If-None-Match'), fileHeaders.ETag))
    return new Response(null, { status: 304, headers })
  const bytes = async () => {
    const file = await make()
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  try {
    const body = await cache.of(fileHeaders.ETag, bytes)
    return new Response(body, { headers: { ...headers, 'Content-Length': String(body.byteLength) } })
  } catch (error) {
    if (!(error instanceof LimitError)) throw error
    return problemResponse({
      status: 400,
      title: 'Not a size for a picture',
      detail: error.message,
      problems: [error.problem],
    })
  }
}
