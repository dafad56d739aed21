import 'server-only'
import type { LongFile } from './long-file'
import type { PackageReader } from './package-reader'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The bytes of a data package, by path: the descriptor, the tables, the journals of the revisions, and the stories. Nobody asks
 * for all of them at once: those of a large ledger stay on the disk.
 */
export type PackageBytes = Pick<ReadonlyMap<string, Bytes>, 'size' | 'get' | 'has' | 'keys'>

/** A file that is longer stays on the disk: what of a large ledger is asked for all the time is taken from it once. */
export const MAX_HELD_BYTES = 8 * 1024 * 1024

// The bundler gives pages, routes and the server a copy of this module each, with a class each.
const HELD = Symbol.for('alliance-ledger.held-files')

const isLong = (file: Bytes | LongFile | undefined): file is LongFile =>
  file !== undefined && 'pieces' in file

/** A package of which some files stay on the disk, and are read each time they are asked for. */
class FilesPartlyOnDisk implements PackageBytes {
  readonly #files: ReadonlyMap<string, Bytes | LongFile>

  constructor(files: ReadonlyMap<string, Bytes | LongFile>) {
    this.#files = files
  }

  get size(): number {
    return this.#files.size
  }

  /** Where it stays on the disk, the file; its bytes where they are held. */
  [HELD](path: string): Bytes | LongFile | undefined {
    return this.#files.get(path)
  }

  get(path: string): Bytes | undefined {
    const file = this.#files.get(path)
    return isLong(file) ? file.bytes() : file
  }

  has(path: string): boolean {
    return this.#files.has(path)
  }

  keys() {
    return this.#files.keys()
  }
}

/** A package of these files. */
export const packageOf = (files: ReadonlyMap<string, Bytes | LongFile>): PackageBytes =>
  [...files.values()].some(isLong) ? new FilesPartlyOnDisk(files) : (files as ReadonlyMap<string, Bytes>)

/** A file of a package: its bytes, or where it stays on the disk. */
const heldIn = (files: PackageBytes, path: string): Bytes | LongFile | undefined =>
  HELD in files ? (files as FilesPartlyOnDisk)[HELD](path) : files.get(path)

/** The file of a package that stays on the disk; null for one whose bytes are held. */
export function longFileIn(files: PackageBytes, path: string): LongFile | null {
  const file = heldIn(files, path)
  return isLong(file) ? file : null
}

/** The bytes of a file in pieces, each there until the next one is asked for; null without the file. */
export function piecesIn(files: PackageBytes, path: string): Iterable<Bytes> | null {
  const file = heldIn(files, path)
  if (file === undefined) return null
  return isLong(file) ? file.pieces() : [file]
}

/** How many bytes a file has; null without the file. */
export function sizeIn(files: PackageBytes, path: string): number | null {
  const file = heldIn(files, path)
  return file === undefined ? null : isLong(file) ? file.size : file.byteLength
}

/** Reads the files of a package. */
export const readerIn = (files: PackageBytes): PackageReader =>
  Object.assign((path: string) => files.get(path) ?? null, {
    pieces: (path: string) => piecesIn(files, path),
    long: (path: string) => longFileIn(files, path),
  })

/** Whether pieces are, one after the other, these bytes. */
export function isMadeOf(bytes: Uint8Array, pieces: Iterable<Uint8Array>): boolean {
  let at = 0
  for (const piece of pieces) {
    if (Buffer.compare(bytes.subarray(at, at + piece.length), piece) !== 0) return false
    at += piece.length
  }
  return at === bytes.length
}

/** Whether two packages have the same files, byte for byte. */
export function sameFiles(one: PackageBytes, other: PackageBytes): boolean {
  if (one.size !== other.size) return false
  for (const path of one.keys()) if (!sameFile(one, other, path)) return false
  return true
}

/** Whether two packages have the same bytes in a file that the first one may lack. */
export function sameFile(one: PackageBytes, other: PackageBytes, path: string): boolean {
  const pieces = piecesIn(other, path)
  if (pieces === null || !one.has(path) || sizeIn(one, path) !== sizeIn(other, path)) return false
  const held =
    longFileIn(one, path) === null ? one.get(path) : longFileIn(other, path) === null ? other.get(path) : null
  if (held) return isMadeOf(held, longFileIn(one, path)?.pieces() ?? pieces)
  const [its, others] = [longFileIn(one, path)?.pieces(), pieces[Symbol.iterator]()]
  // Pieces of files on the disk are equally long.
  for (const piece of its ?? []) {
    const { value } = others.next()
    if (value === undefined || Buffer.compare(piece, value) !== 0) return false
  }
  return true
}
