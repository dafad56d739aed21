import 'server-only'
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Texts of files by their path below the data directory. */
export type FileTexts = ReadonlyMap<string, string>

/** Makes the names in a directory last beyond a loss of power. */
export function syncDirectory(path: string): void {
  const directory = openSync(path, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}

/**
 * Writes files into `room`, a directory beside the ones that they will replace, with the permissions of those. No file
 * of the ledger changes.
 */
export function prepare(
  directory: string,
  room: string,
  files: ReadonlyMap<string, string | Uint8Array | Iterable<Uint8Array>>,
): void {
  for (const [name, content] of files) {
    const target = join(directory, name)
    const path = join(room, name)
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(path, 'w')
    try {
      if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content)
      else for (const piece of content) writeFileSync(file, piece)
      if (existsSync(target)) fchmodSync(file, statSync(target).mode & 0o7777)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
}

/** Puts a file that was prepared in `room` in its place, at once and for good. */
export function putInPlace(directory: string, room: string, name: string): void {
  const target = join(directory, name)
  mkdirSync(dirname(target), { recursive: true })
  renameSync(join(room, name), target)
  syncDirectory(dirname(target))
}

/** The texts of these files as they are now; without those that are missing. */
export function textsOf(directory: string, names: readonly string[]): FileTexts {
  const present = names.filter((name) => existsSync(join(directory, name)))
  return new Map(present.map((name) => [name, readFileSync(join(directory, name), 'utf8')]))
}
