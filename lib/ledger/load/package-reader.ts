import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of a file of a data package by its path below the directory, such as `events.csv`; null without it. */
export type PackageReader = (path: string) => Uint8Array | null

// The directory is known at run time only: without these comments the bundler would trace the whole project.
/** Reads the files of a directory as they are when they are asked for. */
export const readerOf =
  (directory: string): PackageReader =>
  (path) => {
    const file = join(/* turbopackIgnore: true */ directory, path)
    return existsSync(/* turbopackIgnore: true */ file)
      ? readFileSync(/* turbopackIgnore: true */ file)
      : null
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
