import 'server-only'
import type { PackageBytes } from '../load/served'
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

/**
 * The files of a package, byte for byte as they were pushed. Rejects where one is missing or was changed since, and for a
 * layout that this version does not know.
 */
export async function readPackage(ask: Ask, { number, layout, contents }: PackageRow): Promise<PackageBytes> {
  if (layout !== LAYOUT)
    throw new DatabaseProblem(
      `Its tables have layout ${layout}; this version of the software reads layout ${LAYOUT}.`,
    )
  const files = await ask<FileRow>(FILES_OF_PACKAGE, [number])
  if (contentsOf(files) !== contents)
    throw damaged(`the list of the files of package ${number} has other digests`)
  const odd = files.find(({ path }) => !PATH.test(path))
  if (odd !== undefined) throw damaged(`${JSON.stringify(odd.path)} is no path of a file of a ledger`)
  const chunks = await chunksOf(ask, [...new Set(files.flatMap((file) => file.chunks))])
  return new Map(
    files.map((file) => {
      const parts = file.chunks.map((name) => {
        const part = chunks.get(name)
        if (part === undefined) throw damaged(`${file.path} lacks a part`)
        return part
      })
      const bytes = Uint8Array.from(Buffer.concat(parts))
      if (sha256Of(bytes) !== file.sha256) throw damaged(`${file.path} is not what was pushed`)
      return [file.path, bytes]
    }),
  )
}
