import 'server-only'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type PackageBytes, piecesIn, sameFile, sameFiles } from '../load/package-files'
import { fileOf } from '../load/parse'
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
  /** Files of the directory that were not pushed. */
  readonly left: readonly string[]
}

const present = (directory: string): PackageBytes =>
  existsSync(directory) ? readFiles(directory) : new Map()

/**
 * Writes the newest package of a store into a directory. Throws `PushRefused`, and changes nothing, where a file there has
 * content that was never pushed: what was edited or released there would be lost. The list of revisions comes last; a pull
 * that was interrupted is finished by the next one.
 */
export async function pullInto(store: PublishingStore, directory: string): Promise<Pulled> {
  const files = await store.files()
  const before = present(directory)
  const own = new Set(await store.neverPushed(before))
  const edited = [...own].filter((path) => files.has(path))
  if (edited.length > 0)
    throw new PushRefused(
      `${edited.join(', ')} in ${directory} ${edited.length === 1 ? 'has' : 'have'} content that was never pushed: push it, undo it, or pull into an empty directory. Nothing was changed.`,
    )
  const changed = [...files.keys()].filter((path) => !sameFile(before, files, path))
  const left = [...before.keys()].filter((path) => !files.has(path))
  if (changed.length === 0) return { written: 0, left }
  mkdirSync(join(directory, 'journal'), { recursive: true })
  inTurn(directory, () => {
    settleInTurn(directory)
    if (!sameFiles(present(directory), before))
      throw new PushRefused(`The files in ${directory} changed meanwhile. Nothing was changed; pull again.`)
    const room = join(releaseRoom(directory), 'pulled')
    const inOrder = changed.sort((one, other) => Number(one === LIST) - Number(other === LIST))
    prepare(directory, room, new Map(inOrder.map((path) => [path, piecesIn(files, path) ?? []])))
    for (const path of inOrder) putInPlace(directory, room, path)
    rmSync(room, { recursive: true, force: true })
  })
  return { written: changed.length, left }
}
