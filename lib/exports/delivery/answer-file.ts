import 'server-only'
import { afterOthers } from '@/lib/http/after-others.mjs'
import { etagMatches } from '@/lib/http/etag-matches.mjs'
import { Busy, FairQueue } from '@/lib/http/fair-queue.mjs'
import { LimitError } from '@/lib/http/limit-error'
import { siteVary } from '@/lib/http/origin'
import { problemResponse } from '@/lib/http/problem-document'
import { FinishedExports } from './finished-exports'

const cache = new FinishedExports(64 * 1024 * 1024)
/** Requests beyond these get a 503, so that pages are still served; one client leaves places for others. */
const queue = new FairQueue({
  all: { running: 2, waiting: 32 },
  each: { running: 1, waiting: 16 },
  retryAfterSeconds: 2,
})

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
 * Answers a request for a file: 304 if the client has it, otherwise the file from the cache or from `make`. Few files
 * are made at a time, in turns of the clients, and waiting page requests are answered before each.
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
    await afterOthers()
    const file = await make()
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  // The server names the client; in development there is one.
  const client = request.headers.get('x-client') ?? ''
  try {
    const body = await cache.of(fileHeaders.ETag, () => queue.run(client, bytes))
    return new Response(body, { headers: { ...headers, 'Content-Length': String(body.byteLength) } })
  } catch (error) {
    return refusal(error)
  }
}
