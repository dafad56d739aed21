import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { writeWhole } from '../load/long-file'
import { type PackageBytes, piecesIn, sameFiles, sizeIn } from '../load/package-files'
import { fileOf, parseTable } from '../load/parse'
import { readFiles } from '../load/served'

/*
 * Copies of what was served from a database, in `LEDGER_COPIES` or `.cache/ledger`: a process that is started while the
 * database is away goes on with the last one.
 */

/** The one of a revision, whole since it has this name. */
const NAME = /^r\d{1,9}-[0-9a-f]{12}$/
/** One that is written. */
const BEGUN = 'begun-'
/** Then whoever began it is gone: the copy of a large ledger takes a minute. */
const HOURS_TO_FINISH = 1

/** The directory of the copies from a store. */
export const roomOf = (store: string) =>
  join(
    /* turbopackIgnore: true */ process.env.LEDGER_COPIES || join('.cache', 'ledger'),
    createHash('sha256').update(store).digest('hex').slice(0, 12),
  )

// The directory is known at run time only: without these comments the bundler would trace the whole project.
const stateOf = (path: string) => statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })

/** The names of the copies, that of what was last read first: a database may go back to an older state of files. */
function copiesIn(room: string): readonly string[] {
  if (!stateOf(room)?.isDirectory()) return []
  return readdirSync(/* turbopackIgnore: true */ room)
    .filter((name) => NAME.test(name))
    .map((name) => ({ name, kept: stateOf(join(/* turbopackIgnore: true */ room, name))?.mtimeMs ?? 0 }))
    .sort((a, b) => b.kept - a.kept)
    .map(({ name }) => name)
}

/** The directories of the copies from a store, the newest first. */
export function copiesOf(store: string): readonly string[] {
  const room = roomOf(store)
  return copiesIn(room).map((name) => join(/* turbopackIgnore: true */ room, name))
}

/** Copies that a process began and will not finish. */
function abandonedIn(room: string): readonly string[] {
  const oldest = Date.now() - HOURS_TO_FINISH * 3_600_000
  return readdirSync(/* turbopackIgnore: true */ room).filter(
    (name) =>
      name.startsWith(BEGUN) &&
      (stateOf(join(/* turbopackIgnore: true */ room, name))?.mtimeMs ?? oldest) < oldest,
  )
}

/** How many revisions a package lists. */
const revisionsIn = (files: PackageBytes): number =>
  parseTable('revisions', new TextDecoder().decode(files.get(fileOf('revisions')))).entries?.length ?? 0

/** Keeps a copy of a package, all of it or none, and removes older ones but the one before. Answers its directory. */
export function keepCopy(store: string, files: PackageBytes): string {
  const room = roomOf(store)
  const contents = createHash('sha256')
  for (const path of files.keys()) {
    contents.update(`${path} ${sizeIn(files, path)}\n`)
    for (const piece of piecesIn(files, path) ?? []) contents.update(piece)
  }
  const name = `r${revisionsIn(files)}-${contents.digest('hex').slice(0, 12)}`
  const place = join(/* turbopackIgnore: true */ room, name)
  if (existsSync(/* turbopackIgnore: true */ place)) {
    const now = new Date()
    utimesSync(/* turbopackIgnore: true */ place, now, now)
    if (sameFiles(readFiles(place), files)) return place
    rmSync(/* turbopackIgnore: true */ place, { recursive: true, force: true })
  }
  const begun = join(/* turbopackIgnore: true */ room, `${BEGUN}${randomUUID()}`)
  try {
    for (const path of files.keys()) {
      const file = join(/* turbopackIgnore: true */ begun, path)
      mkdirSync(/* turbopackIgnore: true */ dirname(file), { recursive: true })
      const opened = openSync(/* turbopackIgnore: true */ file, 'w')
      try {
        for (const piece of piecesIn(files, path) ?? []) writeWhole(opened, piece)
      } finally {
        closeSync(opened)
      }
    }
    renameSync(/* turbopackIgnore: true */ begun, place)
  } catch (error) {
    rmSync(/* turbopackIgnore: true */ begun, { recursive: true, force: true })
    // Another process of this server was faster.
    if (!existsSync(/* turbopackIgnore: true */ place)) throw error
  }
  const old = copiesIn(room)
    .slice(2)
    .filter((each) => each !== name)
  for (const each of [...old, ...abandonedIn(room)])
    rmSync(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ room, each), {
      recursive: true,
      force: true,
    })
  return place
}
