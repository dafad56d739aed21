import 'server-only'
import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lifeOf, ownIdentity, type ProcessIdentity } from './process-identity'
import { releaseRoom } from './release-room'
import { TurnTaken } from './turn-taken'

/*
 * One process at a time may work on the files of a ledger. Turns are numbered files: whoever creates the next number
 * has it, which the file system grants to one only, and the newest is never deleted, so that nobody who looked a moment
 * ago can take a turn that is over. A turn counts while its owner runs and has not said that it is done.
 */

type Owner = ProcessIdentity & { readonly since: string }

const NAME = /^turn-(\d{1,15})(-done)?$/

interface Turn {
  readonly number: number
  readonly name: string
  readonly done: boolean
}

function turnsIn(room: string): readonly Turn[] {
  return readdirSync(room)
    .flatMap((name) => {
      const [, number, done] = NAME.exec(name) ?? []
      return number === undefined ? [] : [{ number: Number(number), name, done: done !== undefined }]
    })
    .sort((a, b) => b.number - a.number)
}

/** The owner of a turn; null if the file is gone or, after a loss of power, empty or cut. */
function ownerOf(path: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner> | null
    return typeof owner?.pid === 'number' && typeof owner.place === 'string' ? (owner as Owner) : null
  } catch {
    return null
  }
}

function refuseIfHeld(room: string, { name, done }: Turn): void {
  const path = join(room, name)
  const owner = done ? null : ownerOf(path)
  const life = owner === null ? 'ended' : lifeOf(owner)
  if (owner === null || life === 'ended') return
  const who = `process ${owner.pid} on ${owner.place.split(' ')[0]}, since ${owner.since}`
  throw new TurnTaken(
    life === 'runs',
    life === 'runs'
      ? `Somebody else works on this ledger: ${who}. Nothing was changed; try again when it has ended.`
      : `Somebody works on this ledger from another machine: ${who}. If nothing runs there, delete ${path}.`,
  )
}

const failedWith = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

function take(room: string): Turn {
  const claim = join(room, `claim-${randomUUID()}`)
  const owner: Owner = { ...ownIdentity(), since: new Date().toISOString() }
  for (;;) {
    const [newest] = turnsIn(room)
    if (newest) refuseIfHeld(room, newest)
    const number = (newest?.number ?? 0) + 1
    const mine = { number, name: `turn-${number}`, done: false }
    try {
      // A link makes the name and all of its content appear at once, or fails because the name is taken.
      writeFileSync(claim, JSON.stringify(owner))
      linkSync(claim, join(room, mine.name))
    } catch (error) {
      // Somebody was faster, or cleared the claim away: look again who has the turn.
      if (failedWith(error, 'EEXIST') || failedWith(error, 'ENOENT')) continue
      throw error
    } finally {
      rmSync(claim, { force: true })
    }
    const later = turnsIn(room).some((turn) => turn.number >= number && turn.name !== mine.name)
    if (!later) return mine
    rmSync(join(room, mine.name), { force: true })
  }
}

/** Removes turns that are over, and claims of those who died making them. */
function clear(room: string, mine: Turn): void {
  for (const { number, name } of turnsIn(room))
    if (number < mine.number) rmSync(join(room, name), { recursive: true, force: true })
  for (const name of readdirSync(room))
    if (name.startsWith('claim-')) rmSync(join(room, name), { recursive: true, force: true })
}

/** How long to wait for the turn of another process, whose work takes less. */
const PATIENCE_MS = 3000

/** Between two looks at a turn that is taken; by chance, so that two who wait do not look at the same moments. */
const LOOK_AGAIN_MS = { from: 5, to: 40 }

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

function takeInTime(room: string): Turn {
  const end = Date.now() + PATIENCE_MS
  for (;;)
    try {
      return take(room)
    } catch (error) {
      if (!(error instanceof TurnTaken && error.ends) || Date.now() >= end) throw error
      sleep(LOOK_AGAIN_MS.from + Math.random() * (LOOK_AGAIN_MS.to - LOOK_AGAIN_MS.from))
    }
}

/**
 * Does work on the files of a data directory while no other process does. Waits for another one, and throws `TurnTaken`
 * if it takes longer than a few seconds; one that was killed holds nobody up.
 */
export function inTurn<T>(directory: string, work: () => T): T {
  const room = releaseRoom(directory)
  mkdirSync(room, { recursive: true })
  const turn = takeInTime(room)
  try {
    clear(room, turn)
    return work()
  } finally {
    renameSync(join(room, turn.name), join(room, `${turn.name}-done`))
  }
}
