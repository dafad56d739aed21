import 'server-only'
import { zipSync } from 'fflate'
import type { PackageBytes } from '@/lib/ledger/load/served'

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
      Object.fromEntries([...files].map(([path, bytes]) => [`alliance-ledger/${path}`, [bytes, { mtime }]])),
    ),
  )
}
