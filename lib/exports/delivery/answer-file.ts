import 'server-only'
import { etagMatches } from '@/lib/http/etag-matches'
import { LimitError } from '@/lib/http/limit-error'
import { siteVary } from '@/lib/http/origin'
import { problemResponse } from '@/lib/http/problem-document'
import { Busy, Queue } from '@/lib/http/queue'
import { FinishedExports } from './finished-exports'

const finished = new FinishedExports(64 * 1024 * 1024)
/** Whoever comes after so many is asked to come back, so that pages are still answered. */
const making = new Queue({ running: 2, waiting: 32, retryAfterSeconds: 2 })

function refusal(error: unknown): Response {
  if (error instanceof Busy)
    return problemResponse(
      { status: 503, title: 'Too many files at once', detail: 'Please ask again in a moment.' },
      { 'Retry-After': String(error.retryAfterSeconds) },
    )
  if (error instanceof LimitError)
    return problemResponse({
      status: 400,
      title: 'Not a size for a picture',
      detail: error.message,
      problems: [error.problem],
    })
  throw error
}

/**
 * Answers with a file that is made when nobody asked for it lately: 304 to who holds it, else its bytes. Few are made
 * at a time, and requests for pages that came meanwhile are answered before the next one is begun.
 */
export async function answerFile(
  request: Request,
  told: Readonly<Record<string, string>> & { readonly ETag: string },
  make: () => Promise<Uint8Array<ArrayBuffer> | string>,
): Promise<Response> {
  const headers = { ...told, ...siteVary(process.env.SITE_URL) }
  if (etagMatches(request.headers.get('If-None-Match'), told.ETag))
    return new Response(null, { status: 304, headers })
  const written = async () => {
    await new Promise(setImmediate)
    const file = await make()
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  try {
    const body = await finished.of(told.ETag, () => making.run(written))
    return new Response(body, { headers: { ...headers, 'Content-Length': String(body.byteLength) } })
  } catch (error) {
    return refusal(error)
  }
}
