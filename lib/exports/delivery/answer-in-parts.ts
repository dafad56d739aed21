import 'server-only'
import { etagMatches } from '@/lib/http/etag-matches.mjs'
import { siteVary } from '@/lib/http/origin'
import { PART_ASKED, PARTS_TOLD } from '@/lib/http/parts.mjs'
import { memoByKey } from '@/lib/memo'
import type { FileParts } from '../rows/long-table'

/** Files whose parts are asked for in turn. */
const MAX_FILES = 4

const filesByTag = memoByKey(
  (tag: string, _make: () => FileParts) => tag,
  (_, make) => make(),
  MAX_FILES,
)

/** A file as a stream that makes each part when the one before was read. */
function streamOf({ count, part }: FileParts): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next = 0
  return new ReadableStream(
    {
      pull: (controller) => {
        if (next < count) controller.enqueue(encoder.encode(part(next++)))
        if (next >= count) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

/**
 * Answers a request for a file that is too long to be made at once. The server in front, `scripts/server/answers.mjs`, asks
 * for one part after the other and is told how many there are; anybody else gets a stream. 304 for who has the file.
 */
export function answerInParts(
  request: Request,
  fileHeaders: Readonly<Record<string, string>> & { readonly ETag: string },
  make: () => FileParts,
): Response {
  const headers = { ...fileHeaders, ...siteVary(process.env.SITE_URL) }
  if (etagMatches(request.headers.get('If-None-Match'), fileHeaders.ETag))
    return new Response(null, { status: 304, headers })
  const file = filesByTag(fileHeaders.ETag, make)
  const asked = request.headers.get(PART_ASKED)
  if (asked === null) return new Response(streamOf(file), { headers })
  const part = file.part(Number(asked))
  return new Response(part, { headers: { ...headers, [PARTS_TOLD]: String(file.count) } })
}
