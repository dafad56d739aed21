import 'server-only'
import { formatView } from '../views/codec'
import type { ExportAddresses } from './addresses'
import { etagOf } from './etag'
import type { ExportRequest } from './export-request'
import { fileName } from './file-name'
import { FORMATS } from './index'
import { LICENCE } from './licence'
import { RENDERER } from './renderer'

const A_YEAR_UNCHANGED = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, max-age=0, must-revalidate'

/** Any site may read exports, and send the tag of the one that it holds. */
export const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Disposition, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

/** Everything that an answer says about an export beside its bytes; the same for 200 and 304. */
export function exportHeaders(request: ExportRequest, addresses: ExportAddresses) {
  const { chart, format, snapshot, view } = request
  const { number, digest } = snapshot.revision
  const { mediaType, extension } = FORMATS[format]
  const query = formatView(view)
  return {
    ...OPEN,
    'Content-Type': mediaType,
    'Content-Disposition': `inline; filename="${fileName(chart.id, query, number, extension)}"`,
    // The addresses stand in the file, so the site belongs to the tag as much as the view does.
    ETag: etagOf([RENDERER, digest, String(number), addresses.file, query]),
    'Cache-Control': view.rev === null ? ASK_AGAIN : A_YEAR_UNCHANGED,
    Link: [
      `<${addresses.file}>; rel="canonical"`,
      `<${addresses.page.pinned}>; rel="alternate"; type="text/html"`,
      `<${LICENCE.address}>; rel="license"`,
    ].join(', '),
  }
}
