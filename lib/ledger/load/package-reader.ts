import 'server-only'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { LongFile } from './long-file'

/** The bytes of a file of a data package by its path below the directory, such as `events.csv`; null without it. */
export interface PackageReader {
  (path: string): Uint8Array | null
  /** The same bytes in pieces, for who needs a long file once and not as a whole. */
  readonly pieces?: (path: string) => Iterable<Uint8Array> | null
  /** The file where it stays on the disk while the package is served; null for another one. */
  readonly long?: (path: string) => LongFile | null
}

const BYTES_A_PIECE = 128 * 1024

/** The bytes of a file in pieces, each of which is there until the next one is asked for. */
export function* piecesOfFile(file: string): Generator<Uint8Array> {
  const opened = openSync(/* turbopackIgnore: true */ file, 'r')
  try {
    const piece = Buffer.allocUnsafe(BYTES_A_PIECE)
    for (;;) {
      const length = readSync(opened, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(opened)
  }
}

/** The bytes of a file of a package in pieces, or in one where the reader knows no other way; null without the file. */
export function piecesOf(read: PackageReader, path: string): Iterable<Uint8Array> | null {
  if (read.pieces !== undefined) return read.pieces(path)
  const bytes = read(path)
  return bytes === null ? null : [bytes]
}

// The directory is known at run time only: without these comments the bundler would trace the whole project.
/** Reads the files of a directory as they are when they are asked for. */
export function readerOf(directory: string): PackageReader {
  const present = (path: string): string | null => {
    const file = join(/* turbopackIgnore: true */ directory, path)
    return existsSync(/* turbopackIgnore: true */ file) ? file : null
  }
  const read = (path: string) => {
    const file = present(path)
    return file === null ? null : readFileSync(/* turbopackIgnore: true */ file)
  }
  const pieces = (path: string) => {
    const file = present(path)
    return file === null ? null : piecesOfFile(file)
  }
  return Object.assign(read, { pieces })
}

/** Reads each file once, so that all who ask see the same. */
export function heldReader(read: PackageReader): PackageReader {
  const held = new Map<string, Uint8Array | null>()
  return (path) => {
    const before = held.get(path)
    if (before !== undefined) return before
    const bytes = read(path)
    held.set(path, bytes)
    return bytes
  }
}

/** The same package with other texts in some of its files; null for a file that it would not have. */
export function withTexts(read: PackageReader, texts: ReadonlyMap<string, string | null>): PackageReader {
  return (path) => {
    const text = texts.get(path)
    if (text === undefined) return read(path)
    return text === null ? null : new TextEncoder().encode(text)
  }
}
