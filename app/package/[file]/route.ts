import { FinishedExports } from '@/lib/exports/delivery/finished-exports'
import {
  isLongPackage,
  packageMediaType,
  packageZip,
  packageZipPieces,
  streamOf,
} from '@/lib/exports/delivery/package-files'
import { CORS_HEADERS } from '@/lib/http/cors'
import { etagOf } from '@/lib/http/etag'
import { etagMatches } from '@/lib/http/etag-matches.mjs'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import { MAX_HELD_BYTES, type PackageBytes, piecesIn, sizeIn } from '@/lib/ledger/load/package-files'
import { served } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { unknownParameters } from '@/lib/views/unknown-parameters'

// Packing blocks all other responses, so it is done once.
const packed = new FinishedExports(64 * 1024 * 1024)

const NO_PARAMETERS = 'no parameters: the package is that of the newest revision'

/** What is sent of a file: long ones are made while they are sent. */
interface Content {
  /** In bytes; null where that is not known before. */
  readonly length: number | null
  readonly body: () => BodyInit
}

const wholeOf = (bytes: Uint8Array<ArrayBuffer>): Content => ({
  length: bytes.byteLength,
  body: () => bytes,
})

async function zipOf(files: PackageBytes, date: string, digest: string): Promise<Content> {
  if (isLongPackage(files)) return { length: null, body: () => streamOf(packageZipPieces(files, date)) }
  return wholeOf(await packed.of(digest, async () => packageZip(files, date)))
}

function contentOf(files: PackageBytes, path: string): Content | null {
  const length = sizeIn(files, path)
  if (length === null) return null
  if (length > MAX_HELD_BYTES) return { length, body: () => streamOf(piecesIn(files, path) ?? []) }
  const bytes = files.get(path)
  return bytes === undefined ? null : wholeOf(bytes)
}

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
  const content = isZip ? await zipOf(files, date, digest) : contentOf(files, path)
  if (content === null)
    return problemResponse({
      status: 404,
      title: 'No such file',
      detail: 'The data package has no file of this name; /data/datapackage.json lists them.',
    })
  // A file of an older revision that was asked for must not be the newest one without a word.
  const refused = unknownParameters(new URL(request.url).searchParams, NO_PARAMETERS)
  if (refused.length > 0)
    return problemResponse(refusedParameters('Not a request for a file of the data package', refused))
  const etag = etagOf([name, String(number), digest, String(content.length)])
  const headers = {
    ...CORS_HEADERS,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Type': isZip ? 'application/zip' : packageMediaType(path),
    'Content-Disposition': `inline; filename="${isZip ? `alliance-ledger_r${number}.zip` : name}"`,
    ETag: etag,
  }
  if (etagMatches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(content.body(), { headers })
}

export { preflight as OPTIONS }
