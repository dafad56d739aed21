import 'server-only'
import { Zip, ZipDeflate, zipSync } from 'fflate'
import { type PackageBytes, piecesIn, sizeIn } from '@/lib/ledger/load/package-files'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

/** The media type of a file of the data package. */
export const packageMediaType = (path: string): string =>
  MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/**
 * The whole package, with all revisions. Its files are dated `date`, YYYY-MM-DD, so that the same data gives the same
 * bytes.
 */
export function packageZip(files: PackageBytes, date: string): Uint8Array<ArrayBuffer> {
  const mtime = new Date(`${date}T12:00:00`)
  return Uint8Array.from(
    zipSync(
      Object.fromEntries(
        [...files.keys()].map((path) => [
          `alliance-ledger/${path}`,
          [files.get(path) ?? new Uint8Array(), { mtime }],
        ]),
      ),
    ),
  )
}

/** A package that is longer is packed bit by bit for each who asks for it. */
const MAX_PACKED_AT_ONCE = 64 * 1024 * 1024

/** Whether a package is too long to be packed at once, and kept. */
export const isLongPackage = (files: PackageBytes): boolean =>
  [...files.keys()].reduce((sum, path) => sum + (sizeIn(files, path) ?? 0), 0) > MAX_PACKED_AT_ONCE

const BYTES_A_STEP = 256 * 1024

/** The same as `packageZip` for a long package, in pieces: so much of it is in memory at a time. */
export function* packageZipPieces(files: PackageBytes, date: string): Generator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(Uint8Array.from(piece))
  })
  const taken = () => {
    const pieces = ready
    ready = []
    return pieces
  }
  for (const path of files.keys()) {
    const file = new ZipDeflate(`alliance-ledger/${path}`)
    file.mtime = new Date(`${date}T12:00:00`)
    zip.add(file)
    for (const piece of piecesIn(files, path) ?? [])
      for (let at = 0; at < piece.length; at += BYTES_A_STEP) {
        // It may keep what it is given, and a piece of a file on the disk is soon another one.
        file.push(piece.slice(at, at + BYTES_A_STEP))
        yield* taken()
      }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/** A stream of pieces, some of each at a time, as there is room for them. */
export function streamOf(pieces: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const steps = (function* () {
    for (const piece of pieces)
      for (let at = 0; at < piece.length; at += BYTES_A_STEP) yield piece.slice(at, at + BYTES_A_STEP)
  })()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = steps.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel() {
      steps.return()
    },
  })
}
