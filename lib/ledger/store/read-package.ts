import 'server-only'
import { createHash } from 'node:crypto'
import { LongFile } from '../load/long-file'
import { type PackageBytes, packageOf } from '../load/package-files'
import { sha256Of } from './cut-chunks'
import { DatabaseProblem } from './database-problem'
import { CHUNKS, FILES_OF_PACKAGE, type FileRow, LAYOUT, type PackageRow } from './database-tables'

/** Asks a database. */
export type Ask = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>

/** So many are asked for at a time, some megabytes: on a slow line each answer still comes in time. */
const CHUNKS_AT_A_TIME = 50

/** What a package holds, in one digest: over a line for each file, in the order of paths by code unit. */
export const contentsOf = (files: readonly Pick<FileRow, 'path' | 'sha256'>[]): string =>
  sha256Of(
    Buffer.from(
      [...files]
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, sha256 }) => `${sha256} ${path}\n`)
        .join(''),
    ),
  )

/** A file of more chunks is read by itself, so that no more of it is in memory than has to. */
const MANY_CHUNKS = 64

const damaged = (what: string) => new DatabaseProblem(`What was pushed is damaged: ${what}.`)

/** The files that a package has: each is written where its path says, by a pull and for copies. */
const PATH = /^(?:journal\/|stories\/)?[A-Za-z0-9][\w.-]*\.(?:csv|jsonl?|md)$/

async function chunksOf(ask: Ask, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const chunks = new Map<string, Uint8Array>()
  for (let at = 0; at < names.length; at += CHUNKS_AT_A_TIME) {
    const asked = names.slice(at, at + CHUNKS_AT_A_TIME)
    for (const { sha256, bytes } of await ask<{ sha256: string; bytes: Buffer }>(CHUNKS, [asked]))
      chunks.set(sha256, bytes)
  }
  return chunks
}

/** The chunks of one file in order, some at a time. Rejects where one is missing. */
async function* piecesOf(ask: Ask, { path, chunks: names }: FileRow): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < names.length; at += CHUNKS_AT_A_TIME) {
    const asked = names.slice(at, at + CHUNKS_AT_A_TIME)
    const chunks = await chunksOf(ask, [...new Set(asked)])
    for (const name of asked) {
      const chunk = chunks.get(name)
      if (chunk === undefined) throw damaged(`${path} lacks a part`)
      yield chunk
    }
  }
}

/** The same, and rejects at the end where the file is not the one that was pushed. */
async function* verifiedPieces(ask: Ask, file: FileRow): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(ask, file)) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') !== file.sha256) throw damaged(`${file.path} is not what was pushed`)
}

/** The list of the files of a package. Rejects where it was changed, and for a layout that this version does not know. */
async function filesOf(ask: Ask, { number, layout, contents }: PackageRow): Promise<readonly FileRow[]> {
  if (layout !== LAYOUT)
    throw new DatabaseProblem(
      `Its tables have layout ${layout}; this version of the software reads layout ${LAYOUT}.`,
    )
  const files = await ask<FileRow>(FILES_OF_PACKAGE, [number])
  if (contentsOf(files) !== contents)
    throw damaged(`the list of the files of package ${number} has other digests`)
  const odd = files.find(({ path }) => !PATH.test(path))
  if (odd !== undefined) throw damaged(`${JSON.stringify(odd.path)} is no path of a file of a ledger`)
  return files
}

/**
 * The files of a package, byte for byte as they were pushed; long ones on the disk, in the directory `room`. Rejects where
 * one is missing or was changed since, and for a layout that this version does not know.
 */
export async function readPackage(ask: Ask, row: PackageRow, room: string): Promise<PackageBytes> {
  const files = await filesOf(ask, row)
  const isLong = (file: FileRow) => file.chunks.length > MANY_CHUNKS
  const short = files.filter((file) => !isLong(file))
  const chunks = await chunksOf(ask, [...new Set(short.flatMap((file) => file.chunks))])
  const read = new Map<string, Uint8Array<ArrayBuffer> | LongFile>()
  for (const file of files) {
    if (isLong(file)) {
      read.set(file.path, await LongFile.spill(room, verifiedPieces(ask, file)))
      continue
    }
    const parts = file.chunks.map((name) => {
      const part = chunks.get(name)
      if (part === undefined) throw damaged(`${file.path} lacks a part`)
      return part
    })
    const bytes = Uint8Array.from(Buffer.concat(parts))
    if (sha256Of(bytes) !== file.sha256) throw damaged(`${file.path} is not what was pushed`)
    read.set(file.path, bytes)
  }
  return packageOf(read)
}

/** Reads the files of a package once, and keeps nothing. Rejects as `readPackage` does. */
export async function verifyPackage(ask: Ask, row: PackageRow): Promise<void> {
  for (const file of await filesOf(ask, row))
    for await (const piece of verifiedPieces(ask, file))
      if (piece.length === 0) throw damaged('an empty part')
}
