import 'server-only'
import { CORS_HEADERS } from '@/lib/http/cors'
import { etagOf } from '@/lib/http/etag'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { LICENCE } from '../licence'
import { fileName } from '../request/file-name'
import type { ExportAddresses } from './addresses'
import { RENDERER_VERSION } from './renderer-version'

/**
 * Without `SITE_URL` the addresses in a file are those that one client asked at, by a `Host` that it may have made up: no
 * shared cache may give them to others.
 */
const IMMUTABLE = `${process.env.SITE_URL ? 'public' : 'private'}, max-age=31536000, immutable`
const REVALIDATE = 'public, max-age=0, must-revalidate'

/** A file of a view of a chart, by its id, or of the timeline. */
export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly extension: string
  readonly snapshot: Snapshot
  readonly view: View
  /** Words in it that may be corrected within a revision; by default none. */
  readonly words?: string
}

/** The headers of an export, the same for 200 and 304. */
export function exportHeaders(file: ExportedFile, addresses: ExportAddresses) {
  const { name, mediaType, extension, snapshot, view, words = '' } = file
  const { number, digest } = snapshot.revision
  const query = formatView(view)
  return {
    ...CORS_HEADERS,
    'Content-Type': mediaType,
    'Content-Disposition': `inline; filename="${fileName(name, query, number, extension)}"`,
    // The address includes the origin, which is written into the file.
    ETag: etagOf([RENDERER_VERSION, digest, String(number), addresses.file, query, words]),
    'Cache-Control': view.rev === null || words !== '' ? REVALIDATE : IMMUTABLE,
    Link: [
      `<${addresses.file}>; rel="canonical"`,
      `<${addresses.page.pinned}>; rel="alternate"; type="text/html"`,
      `<${LICENCE.address}>; rel="license"`,
    ].join(', '),
  }
}
