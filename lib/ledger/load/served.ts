import 'server-only'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from '../columns/finished'
import type { Ledger } from '../schema/rows'
import { ABOUT_FILE, aboutProblem } from './about-problem'
import { type LookAt, loadingLedger } from './load'
import { LongFile } from './long-file'
import { isMadeOf, longFileIn, MAX_HELD_BYTES, type PackageBytes, packageOf, readerIn } from './package-files'
import { piecesOfFile } from './package-reader'
import { defaultDirectory } from './read'

/** A data package as a whole, as one process serves it: its rows and its files, of the same revision. */
export interface Served {
  readonly ledger: Ledger
  readonly files: PackageBytes
}

// The bundler gives pages, routes and the proxy a copy of this module each: what they serve must be one.
const HELD = Symbol.for('alliance-ledger.served')
/** Null while it is loaded. */
const held = globalThis as { [HELD]?: Served | null }

/** A link may lead nowhere. */
const MAYBE = { throwIfNoEntry: false } as const

// The directory is known at run time only: without these comments the bundler would trace the whole project.
/** The paths of all files of a data package; not what an editor or a system keeps beside them under a name with a dot. */
export function packagePaths(directory: string): readonly string[] {
  const within = (folder: string, pattern: RegExp) => {
    const inner = join(directory, folder)
    if (!existsSync(/* turbopackIgnore: true */ inner)) return []
    return readdirSync(/* turbopackIgnore: true */ inner)
      .filter((name) => pattern.test(name) && !name.startsWith('.'))
      .filter((name) => statSync(/* turbopackIgnore: true */ join(inner, name), MAYBE)?.isFile())
      .map((name) => `${folder}${name}`)
  }
  return [
    ...within('', /\.(?:csv|json)$/),
    ...within('journal/', /\.jsonl$/),
    ...within('stories/', /\.md$/),
  ].sort()
}

/** How a long file stays on the disk; null to hold it in memory. */
type Keep = (file: string, path: string) => LongFile | null

const open: Keep = (file) => LongFile.open(file)

/** Nobody writes into a journal again. A table must be there as it was, whatever somebody writes into it. */
const openOrCopy: Keep = (file, path) =>
  path.startsWith('journal/') ? LongFile.open(file) : LongFile.copy(file)

/** A file as it is now; a long one stays on the disk. */
function readOne(directory: string, path: string, keep: Keep): Uint8Array<ArrayBuffer> | LongFile {
  const file = join(directory, path)
  const isLong = statSync(/* turbopackIgnore: true */ file).size > MAX_HELD_BYTES
  const kept = isLong ? keep(file, path) : null
  return kept ?? bytesOf(readFileSync(/* turbopackIgnore: true */ file))
}

/** The bytes of a buffer for themselves: a short one may lie among others. */
const bytesOf = (buffer: Buffer): Uint8Array<ArrayBuffer> =>
  buffer.length > Buffer.poolSize && buffer.buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : Uint8Array.from(buffer)

/** The files of a data package as they are now. */
export const readFiles = (directory: string, keep: Keep = open): PackageBytes =>
  packageOf(new Map(packagePaths(directory).map((path) => [path, readOne(directory, path, keep)])))

/** Whether a directory still has the files that were read of it. */
function isUnchanged(directory: string, files: PackageBytes): boolean {
  const paths = packagePaths(directory)
  return (
    paths.length === files.size &&
    paths.every((path) => {
      const file = longFileIn(files, path)
      if (file !== null) return file.isUnchanged()
      const bytes = files.get(path)
      return bytes !== undefined && isMadeOf(bytes, piecesOfFile(join(directory, path)))
    })
  )
}

/**
 * The rows of the files of a data package, in turns with something else. Throws `LedgerFaults`, with the name of the place, for
 * one with faults.
 */
export function* servingFrom(place: string, files: PackageBytes, look?: LookAt): Generator<void, Served> {
  return { ledger: yield* loadingLedger(place, readerIn(files), look), files }
}

/** Reads a data package whole. Throws `LedgerFaults` for one with faults, and an error for one that changes meanwhile. */
export const loadServed = (directory: string, look?: LookAt): Served =>
  finished(loadingServed(directory, look))

function* loadingServed(directory: string, look?: LookAt): Generator<void, Served> {
  const loaded = yield* servingFrom(directory, readFiles(directory, openOrCopy), look)
  if (!isUnchanged(directory, loaded.files))
    throw new Error(`The files in ${directory} changed while they were read.`)
  return loaded
}

/** The same, for a process that serves it: of what its build is about. Else it throws an error, before it reads a row. */
export const loadToServe = (directory: string): Served => finished(loadingToServe(directory))

/** The same in turns with something else. */
export function* loadingToServe(directory: string): Generator<void, Served> {
  const about = join(directory, ABOUT_FILE)
  const bytes = existsSync(/* turbopackIgnore: true */ about)
    ? readFileSync(/* turbopackIgnore: true */ about)
    : null
  const problem = aboutProblem(directory, bytes)
  if (problem !== null) throw new Error(problem)
  return yield* loadingServed(directory)
}

/** What this process serves, of `LEDGER_DATA` or `data`; read the first time, and then as `serve` replaces it. */
export function served(): Served {
  if (held[HELD] === null) throw new Error('The ledger is being loaded.')
  held[HELD] ??= loadToServe(defaultDirectory())
  return held[HELD]
}

/** Until `serve` is called, nothing is served: what a database has is never taken from files meanwhile. */
export function beginLoading(): void {
  held[HELD] = null
}

/** From now on, this is served. */
export function serve(next: Served): void {
  held[HELD] = next
}

/** The ledger that this process serves. A request asks once, so that all of its answer is of one revision. */
export const ledger = (): Ledger => served().ledger
