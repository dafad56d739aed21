import 'server-only'
import type { Client } from 'pg'
import { type Served, sameFiles } from '../load/served'
import type { Revision } from '../schema/rows'
import { type Chunk, cutChunks, sha256Of } from './cut-chunks'
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
import { type Ask, contentsOf, readPackage } from './read-package'

/** So much is sent at a time. */
const BYTES_AT_A_TIME = 4 * 1024 * 1024

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
        `The database has revision ${stored.length}, these files end at ${revisions.length}: pull first, into an empty directory where this one is refused. Nothing was changed.`,
      )
    if (own.digest !== digest)
      throw new PushRefused(
        `Revision ${number} is another one there (${date}, ${digest.slice(0, 12)}) than here (${own.date}, ${own.digest.slice(0, 12)}): these are two ledgers. Nothing was changed.`,
      )
  }
}

async function sendChunks(client: Client, chunks: readonly Chunk[]): Promise<void> {
  const names = chunks.map(({ sha256 }) => sha256)
  const present = await client.query<{ sha256: string }>(
    'SELECT sha256 FROM ledger.chunk WHERE sha256 = ANY($1::text[])',
    [names],
  )
  const known = new Set(present.rows.map(({ sha256 }) => sha256))
  const missing = [...new Map(chunks.map((chunk) => [chunk.sha256, chunk])).values()].filter(
    ({ sha256 }) => !known.has(sha256),
  )
  for (let at = 0; at < missing.length; ) {
    const batch: Chunk[] = []
    for (let size = 0; at < missing.length && size < BYTES_AT_A_TIME; at++) {
      const chunk = missing[at]
      if (chunk === undefined) break
      batch.push(chunk)
      size += chunk.bytes.length
    }
    await client.query(
      'INSERT INTO ledger.chunk (sha256, bytes) SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT DO NOTHING',
      [batch.map(({ sha256 }) => sha256), batch.map(({ bytes }) => Buffer.from(bytes))],
    )
  }
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

  const cut = [...files].map(([path, bytes]) => ({ path, sha256: sha256Of(bytes), chunks: cutChunks(bytes) }))
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

  await sendChunks(
    client,
    cut.flatMap(({ chunks }) => chunks),
  )
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
      chunks.map((chunk) => chunk.sha256),
    ])
  // A chunk that was there before could have been damaged since.
  if (!sameFiles(await readPackage(ask, row), files)) throw new Error('What arrived is not what was sent.')
  await client.query('SELECT pg_notify($1, $2)', [CHANNEL, String(revisions.length)])
  return { revisions: added.length, paths, removed }
}
