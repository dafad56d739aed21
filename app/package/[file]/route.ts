import { FinishedExports } from '@/lib/exports/delivery/finished-exports'
import { packageMediaType, packageZip } from '@/lib/exports/delivery/package-files'
import { CORS_HEADERS } from '@/lib/http/cors'
import { etagOf } from '@/lib/http/etag'
import { etagMatches } from '@/lib/http/etag-matches.mjs'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import { served } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { unknownParameters } from '@/lib/views/unknown-parameters'

// Packing blocks all other responses, so it is done once.
const packed = new FinishedExports(64 * 1024 * 1024)

const NO_PARAMETERS = 'no parameters: the package is that of the newest revision'

/** `/data/<file>` and `/data.zip`: the data package, file by file or as a whole. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file: name } = await params
  const { ledger, files } = served()
  const { number, date, digest } = snapshot(ledger).revision
  const path = name.replace(/^(journal|stories)-/, '$1/')
  const isZip = name === 'data.zip'
  const bytes = isZip ? await packed.of(digest, async () => packageZip(files, date)) : files.get(path)
  if (bytes === undefined)
    return problemResponse({
      status: 404,
      title: 'No such file',
      detail: 'The data package has no file of this name; /data/datapackage.json lists them.',
    })
  // A file of an older revision that was asked for must not be the newest one without a word.
  const refused = unknownParameters(new URL(request.url).searchParams, NO_PARAMETERS)
  if (refused.length > 0)
    return problemResponse(refusedParameters('Not a request for a file of the data package', refused))
  const etag = etagOf([name, String(number), digest, String(bytes.byteLength)])
  const headers = {
    ...CORS_HEADERS,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Type': isZip ? 'application/zip' : packageMediaType(path),
    'Content-Disposition': `inline; filename="${isZip ? `alliance-ledger_r${number}.zip` : name}"`,
    ETag: etag,
  }
  if (etagMatches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers })
}

export { preflight as OPTIONS }
