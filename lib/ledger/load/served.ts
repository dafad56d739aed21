import 'server-only'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Ledger } from '../schema/rows'
import { ABOUT_FILE, aboutProblem } from './about-problem'
import { loadLedger } from './load'
import { defaultDirectory } from './read'

/** The bytes of a data package, by path: the descriptor, the tables, the journals of the revisions, and the stories. */
export type PackageBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

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

/** The files of a data package as they are now. */
export const readFiles = (directory: string): PackageBytes =>
  new Map(
    packagePaths(directory).map((path) => [
      path,
      Uint8Array.from(readFileSync(/* turbopackIgnore: true */ join(directory, path))),
    ]),
  )

/** Whether two packages have the same files, byte for byte. */
export const sameFiles = (one: PackageBytes, other: PackageBytes) =>
  one.size === other.size &&
  [...one].every(([path, bytes]) => {
    const others = other.get(path)
    return others !== undefined && Buffer.compare(bytes, others) === 0
  })

/** The rows of the files of a data package. Throws `LedgerFaults`, with the name of the place, for one with faults. */
export const servedFrom = (place: string, files: PackageBytes): Served => ({
  ledger: loadLedger(place, (path) => files.get(path) ?? null),
  files,
})

/** Reads a data package whole. Throws `LedgerFaults` for one with faults, and an error for one that changes meanwhile. */
export function loadServed(directory: string): Served {
  const loaded = servedFrom(directory, readFiles(directory))
  if (!sameFiles(loaded.files, readFiles(directory)))
    throw new Error(`The files in ${directory} changed while they were read.`)
  return loaded
}

/** The same, for a process that serves it: of what its build is about. Else it throws an error, before it reads a row. */
export function loadToServe(directory: string): Served {
  const about = join(directory, ABOUT_FILE)
  const bytes = existsSync(/* turbopackIgnore: true */ about)
    ? readFileSync(/* turbopackIgnore: true */ about)
    : null
  const problem = aboutProblem(directory, bytes)
  if (problem !== null) throw new Error(problem)
  return loadServed(directory)
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
