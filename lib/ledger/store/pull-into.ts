import 'server-only'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type PackageBytes, piecesIn, sameFile, sameFiles } from '../load/package-files'
import { fileOf, parseTable } from '../load/parse'
import { readFiles } from '../load/served'
import { prepare, putInPlace } from '../revisions/file-changes'
import { releaseRoom } from '../revisions/release-room'
import { settleInTurn } from '../revisions/settle'
import { inTurn } from '../revisions/turn'
import type { PublishingStore } from './ledger-store'
import { PushRefused } from './push-refused'

const LIST = fileOf('revisions')

/** What a pull did. */
export interface Pulled {
  /** How many files have other bytes than before. */
  readonly written: number
  /** Those of them that were not in the directory, which had others. */
  readonly added: readonly string[]
  /** Files that were pushed once and are no more in the package: they are gone. */
  readonly removed: readonly string[]
  /** Files of the directory that were never pushed. */
  readonly left: readonly string[]
}

const present = (directory: string): PackageBytes =>
  existsSync(directory) ? readFiles(directory) : new Map()

/** The digests of the revisions that a package lists. */
const digestsIn = (files: PackageBytes): readonly (string | undefined)[] =>
  parseTable('revisions', new TextDecoder().decode(files.get(LIST))).entries?.map(
    ({ cells }) => cells.digest,
  ) ?? []

/** Whether a push of the directory would continue what the store has. */
function continues(directory: PackageBytes, store: PackageBytes): boolean {
  const own = digestsIn(directory)
  return digestsIn(store).every((digest, at) => own[at] === digest)
}

/** What to do about files whose content was never pushed, where a pull would write over them. */
function wayOut(before: PackageBytes, files: PackageBytes): string {
  return continues(before, files)
    ? 'push it, undo it, or pull into an empty directory.'
    : 'it cannot be pushed either, as the database has revisions that these files do not continue. Undo it, or put it aside, pull, and bring it in again; or pull into an empty directory.'
}

/**
 * Makes a directory what the newest package of a store is. Throws `PushRefused`, and changes nothing, where a file there has
 * content that was never pushed: what was edited or released there would be lost. A file that the package no more has goes,
 * if it was ever pushed as it stands. The list of revisions comes last; a pull that was interrupted is finished by the next one.
 */
export async function pullInto(store: PublishingStore, directory: string): Promise<Pulled> {
  const files = await store.files()
  const before = present(directory)
  const own = new Set(await store.neverPushed(before))
  const edited = [...own].filter((path) => files.has(path))
  if (edited.length > 0)
    throw new PushRefused(
      `${edited.join(', ')} in ${directory} ${edited.length === 1 ? 'has' : 'have'} content that was never pushed: ${wayOut(before, files)} Nothing was changed.`,
    )
  const changed = [...files.keys()].filter((path) => !sameFile(before, files, path))
  const others = [...before.keys()].filter((path) => !files.has(path))
  const pulled: Pulled = {
    written: changed.length,
    added: before.has(LIST) ? changed.filter((path) => !before.has(path)) : [],
    removed: others.filter((path) => !own.has(path)),
    left: others.filter((path) => own.has(path)),
  }
  if (changed.length + pulled.removed.length === 0) return pulled
  mkdirSync(join(directory, 'journal'), { recursive: true })
  inTurn(directory, () => {
    settleInTurn(directory)
    if (!sameFiles(present(directory), before))
      throw new PushRefused(`The files in ${directory} changed meanwhile. Nothing was changed; pull again.`)
    const room = join(releaseRoom(directory), 'pulled')
    const inOrder = changed.sort((one, other) => Number(one === LIST) - Number(other === LIST))
    prepare(directory, room, new Map(inOrder.map((path) => [path, piecesIn(files, path) ?? []])))
    for (const path of pulled.removed) rmSync(join(directory, path))
    for (const path of inOrder) putInPlace(directory, room, path)
    rmSync(room, { recursive: true, force: true })
  })
  return pulled
}
