import { FinishedExports } from '@/lib/exports/delivery/finished-exports'
import { packageFile, packageZip } from '@/lib/exports/delivery/package-files'
import { CORS_HEADERS } from '@/lib/http/cors'
import { etagOf } from '@/lib/http/etag'
import { etagMatches } from '@/lib/http/etag-matches'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'

// Packing blocks all other responses, so it is done once.
const packed = new FinishedExports(64 * 1024 * 1024)

/** `/data/<file>` and `/data.zip`: the data package, file by file or as a whole. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file: name } = await params
  const { number, date, digest } = snapshot(ledger()).revision
  const file =
    name === 'data.zip'
      ? { bytes: await packed.of(digest, async () => packageZip(date)), mediaType: 'application/zip' }
      : packageFile(name.replace(/^journal-/, 'journal/'))
  if (file === null)
    return problemResponse({
      status: 404,
      title: 'No such file',
      detail: 'The data package has no file of this name; /data/datapackage.json lists them.',
    })
  const etag = etagOf([name, String(number), digest, String(file.bytes.byteLength)])
  const headers = {
    ...CORS_HEADERS,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Type': file.mediaType,
    'Content-Disposition': `inline; filename="${name === 'data.zip' ? `alliance-ledger_r${number}.zip` : name}"`,
    ETag: etag,
  }
  if (etagMatches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(file.bytes, { headers })
}

export { preflight as OPTIONS }
