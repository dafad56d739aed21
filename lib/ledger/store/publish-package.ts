import 'server-only'
import type { Client } from 'pg'
import { type PackageBytes, piecesIn } from '../load/package-files'
import type { Served } from '../load/served'
import type { Revision } from '../schema/rows'
import { type Chunk, chunksOf, digestOf } from './cut-chunks'
import { DatabaseProblem } from './database-problem'
import {
  CHANNEL,
  CREATE_TABLES,
  FILES_OF_PACKAGE,
  type FileRow,
  LAYOUT,
  NEWEST_PACKAGE,
  type PackageRow,
} from './database-tables'
import type { Published } from './ledger-store'
import { PushRefused } from './push-refused'
import { type Ask, contentsOf, verifyPackage } from './read-package'

/** So much is sent at a time. */
const BYTES_AT_A_TIME = 4 * 1024 * 1024
/** So many chunks are asked for at a time, whether they are there. */
const NAMES_AT_A_TIME = 5000

type Stored = Pick<Revision, 'number' | 'date' | 'digest'>

/** Throws `PushRefused` unless all revisions there are, unchanged, among those of the package. */
function requireContinuation(stored: readonly Stored[], revisions: readonly Revision[]): void {
  const missing = stored.findIndex(({ number }, at) => number !== at + 1)
  if (missing !== -1)
    throw new DatabaseProblem(`The database has no revision ${missing + 1}, and later ones: it is damaged.`)
  for (const { number, date, digest } of stored) {
    const own = revisions[number - 1]
    if (own === undefined)
      throw new PushRefused(
        `The database has revision ${stored.length}, these files end at ${revisions.length}: pull first. Nothing was changed.`,
      )
    if (own.digest !== digest)
      throw new PushRefused(
        `Revision ${number} is another one there (${date}, ${digest.slice(0, 12)}) than here (${own.date}, ${own.digest.slice(0, 12)}): these are two ledgers. To go on with the one there, pull into an empty directory, and bring in what is new here. Nothing was changed.`,
      )
  }
}

/** A file as it is pushed: its digest, and the names of its chunks. */
type CutFile = Readonly<{ path: string; sha256: string; chunks: readonly string[] }>

function cutFile(files: PackageBytes, path: string): CutFile {
  const chunks: string[] = []
  for (const { sha256 } of chunksOf(piecesIn(files, path) ?? [])) chunks.push(sha256)
  return { path, sha256: digestOf(piecesIn(files, path) ?? []), chunks }
}

/** The chunks of these that the database lacks. */
async function missingOf(ask: Ask, names: readonly string[]): Promise<Set<string>> {
  const missing = new Set(names)
  for (let at = 0; at < names.length; at += NAMES_AT_A_TIME) {
    const present = await ask<{ sha256: string }>(
      'SELECT sha256 FROM ledger.chunk WHERE sha256 = ANY($1::text[])',
      [names.slice(at, at + NAMES_AT_A_TIME)],
    )
    for (const { sha256 } of present) missing.delete(sha256)
  }
  return missing
}

/** Sends the chunks of files that the database lacks, some at a time. */
async function sendChunks(
  client: Client,
  ask: Ask,
  files: PackageBytes,
  cut: readonly CutFile[],
): Promise<void> {
  const missing = await missingOf(
    ask,
    cut.flatMap(({ chunks }) => chunks),
  )
  let batch: Chunk[] = []
  let size = 0
  const send = async () => {
    await client.query(
      'INSERT INTO ledger.chunk (sha256, bytes) SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT DO NOTHING',
      [batch.map(({ sha256 }) => sha256), batch.map(({ bytes }) => Buffer.from(bytes))],
    )
    batch = []
    size = 0
  }
  for (const { path, chunks } of cut) {
    if (!chunks.some((name) => missing.has(name))) continue
    for (const chunk of chunksOf(piecesIn(files, path) ?? [])) {
      if (!missing.delete(chunk.sha256)) continue
      // Of a file on the disk its bytes are there until the next chunk is asked for.
      batch.push({ ...chunk, bytes: Uint8Array.from(chunk.bytes) })
      size += chunk.bytes.length
      if (size >= BYTES_AT_A_TIME) await send()
    }
  }
  if (batch.length > 0) await send()
}

/** Adds a package in a transaction, and reads it back before that ends. */
export async function publishPackage(client: Client, { ledger, files }: Served): Promise<Published> {
  const ask: Ask = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows
  // Whoever may only add rows pushes, too, once there are tables.
  const [tables] = await ask<{ file: string | null }>("SELECT to_regclass('ledger.file') AS file", [])
  if (tables?.file == null) await client.query(CREATE_TABLES)
  const { revisions } = ledger
  const stored = await ask<Stored>('SELECT number, date, digest FROM ledger.revision ORDER BY number', [])
  requireContinuation(stored, revisions)

  const cut = [...files.keys()].map((path) => cutFile(files, path))
  const contents = contentsOf(cut)
  const [newest] = await ask<PackageRow>(NEWEST_PACKAGE, [])
  if (newest !== undefined && newest.layout > LAYOUT)
    throw new DatabaseProblem(
      `Its tables have layout ${newest.layout}; this version of the software pushes layout ${LAYOUT}.`,
    )
  const before = newest === undefined ? [] : await ask<FileRow>(FILES_OF_PACKAGE, [newest.number])
  const digests = new Map(before.map(({ path, sha256 }) => [path, sha256]))
  const paths = cut.filter(({ path, sha256 }) => digests.get(path) !== sha256).map(({ path }) => path)
  const removed = [...digests.keys()].filter((path) => !files.has(path))
  if (newest?.contents === contents) return { revisions: 0, paths, removed }

  await sendChunks(client, ask, files, cut)
  const added = revisions.slice(stored.length)
  for (const { number, date, note, digest } of added)
    await client.query('INSERT INTO ledger.revision (number, date, note, digest) VALUES ($1, $2, $3, $4)', [
      number,
      date,
      note,
      digest,
    ])
  const number = (newest?.number ?? 0) + 1
  const row: PackageRow = { number, layout: LAYOUT, revision: revisions.length, contents }
  await client.query(
    'INSERT INTO ledger.package (number, layout, revision, contents) VALUES ($1, $2, $3, $4)',
    [row.number, row.layout, row.revision, row.contents],
  )
  for (const { path, sha256, chunks } of cut)
    await client.query('INSERT INTO ledger.file (package, path, sha256, chunks) VALUES ($1, $2, $3, $4)', [
      number,
      path,
      sha256,
      chunks,
    ])
  // A chunk that was there before could have been damaged since. The digests are those of the files here.
  await verifyPackage(ask, row)
  await client.query('SELECT pg_notify($1, $2)', [CHANNEL, String(revisions.length)])
  return { revisions: added.length, paths, removed }
}
