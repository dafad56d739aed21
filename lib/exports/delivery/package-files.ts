import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { defaultDirectory } from '@/lib/ledger/load/read'

/** A file of the data package, as in the project's folder `data`. */
export interface PackageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
}

const read = (path: string): Uint8Array<ArrayBuffer> =>
  // Without this comment the bundler would trace the whole project, since the directory is known at run time only.
  Uint8Array.from(readFileSync(join(/* turbopackIgnore: true */ defaultDirectory(), path)))

/** The path of every file in the package: the descriptor, the tables, and the journals of the revisions. */
function paths(): readonly string[] {
  const top = readdirSync(/* turbopackIgnore: true */ defaultDirectory())
  const journals = readdirSync(join(/* turbopackIgnore: true */ defaultDirectory(), 'journal'))
  return [
    ...top.filter((name) => /\.(csv|json)$/.test(name)),
    ...journals.map((name) => `journal/${name}`),
  ].sort()
}

/** One file of the package; null for an unknown path. */
export function packageFile(path: string): PackageFile | null {
  if (!paths().includes(path)) return null
  const extension = path.slice(path.lastIndexOf('.') + 1)
  return { bytes: read(path), mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream' }
}

/**
 * The whole package, with all revisions. Its files are dated `date`, YYYY-MM-DD, so that the same data gives the same
 * bytes.
 */
export function packageZip(date: string): Uint8Array<ArrayBuffer> {
  const mtime = new Date(`${date}T12:00:00`)
  return Uint8Array.from(
    zipSync(Object.fromEntries(paths().map((path) => [`alliance-ledger/${path}`, [read(path), { mtime }]]))),
  )
}
