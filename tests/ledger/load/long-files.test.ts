import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { packageZipPieces, streamOf } from '@/lib/exports/delivery/package-files'
import { LongFile } from '@/lib/ledger/load/long-file'
import { longFileIn, packageOf, piecesIn, sameFile, sameFiles, sizeIn } from '@/lib/ledger/load/package-files'
import { filesOf } from '../files-of'

const room = mkdtempSync(join(tmpdir(), 'long-files-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

const LONG = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7) % 251)
const SHORT = new TextEncoder().encode('a short one\n')

let made = 0

/** Quicker than to compare each byte as a value. */
const same = (one: Uint8Array | undefined, other: Uint8Array | undefined) =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0

/** A package with one file on the disk, and the same with all in memory. */
function packages() {
  made += 1
  const path = join(room, `${made}.jsonl`)
  writeFileSync(path, LONG)
  const named = (long: Uint8Array<ArrayBuffer> | LongFile) =>
    packageOf(
      new Map([
        ['events.csv', SHORT],
        ['journal/0001.jsonl', long],
      ]),
    )
  return { path, onDisk: named(LongFile.open(path)), held: named(LONG) }
}

describe('a package with a file on the disk', () => {
  let { path, onDisk, held } = packages()
  beforeEach(() => {
    ;({ path, onDisk, held } = packages())
  })

  test('has the paths, sizes and bytes of one in memory', () => {
    expect(longFileIn(onDisk, 'journal/0001.jsonl')).not.toBeNull()
    expect([...onDisk.keys()]).toEqual([...held.keys()])
    expect(onDisk.size).toBe(2)
    for (const file of [...held.keys(), 'nothing.csv']) {
      expect(onDisk.has(file)).toBe(held.has(file))
      expect(same(onDisk.get(file), held.get(file))).toBe(true)
      expect(sizeIn(onDisk, file)).toBe(sizeIn(held, file))
      const pieces = piecesIn(onDisk, file)
      expect(pieces && Buffer.concat([...pieces].map((piece) => piece.slice())).length).toBe(
        held.get(file)?.length ?? null,
      )
    }
  })

  test('is the same package until a byte is another one', () => {
    const other = filesOf(held).set('journal/0001.jsonl', LONG.with(2_500_000, 1))
    const again = packageOf(new Map([...held.keys()].map((file) => [file, held.get(file) ?? SHORT])))
    for (const [one, its] of [
      [onDisk, held],
      [held, onDisk],
      [onDisk, packages().onDisk],
      [onDisk, again],
    ] as const)
      expect(sameFiles(one, its)).toBe(true)
    expect(sameFiles(onDisk, other)).toBe(false)
    expect(sameFiles(other, onDisk)).toBe(false)
    expect(sameFiles(onDisk, new Map([['events.csv', SHORT]]))).toBe(false)
    expect(sameFile(new Map(), onDisk, 'journal/0001.jsonl')).toBe(false)
  })

  test('keeps a file whose name is gone, and tells none that somebody wrote into', () => {
    unlinkSync(path)
    expect(same(onDisk.get('journal/0001.jsonl'), LONG)).toBe(true)
    const { path: written, onDisk: changed } = packages()
    appendFileSync(written, 'more')
    expect(longFileIn(changed, 'journal/0001.jsonl')?.isUnchanged()).toBe(false)
    expect(() => changed.get('journal/0001.jsonl')).toThrow(/was changed while it is served/)
  })

  test('has a copy that stays as it was, and tells that the file it was taken from changed', () => {
    const copy = LongFile.copy(path)
    expect(copy?.isUnchanged()).toBe(true)
    writeFileSync(path, LONG.toReversed())
    expect(copy?.isUnchanged()).toBe(false)
    expect(same(copy?.bytes(), LONG)).toBe(true)
    const part = new Uint8Array(10)
    expect(copy?.read(part, LONG.length - 4)).toBe(4)
    expect([...part.subarray(0, 4)]).toEqual([...LONG.subarray(-4)])
    const { path: renamed, onDisk: opened } = packages()
    writeFileSync(`${renamed}.new`, SHORT)
    renameSync(`${renamed}.new`, renamed)
    expect(longFileIn(opened, 'journal/0001.jsonl')?.isUnchanged()).toBe(false)
    expect(same(opened.get('journal/0001.jsonl'), LONG)).toBe(true)
  })

  test('is packed bit by bit into an archive of the same files', async () => {
    const archive = new Uint8Array(
      await new Response(streamOf(packageZipPieces(onDisk, '2026-01-01'))).arrayBuffer(),
    )
    const files = unzipSync(archive)
    expect(Object.keys(files)).toEqual([...held.keys()].map((file) => `alliance-ledger/${file}`))
    for (const [file, bytes] of filesOf(held))
      expect(same(files[`alliance-ledger/${file}`], bytes)).toBe(true)
    const again = await new Response(streamOf(packageZipPieces(held, '2026-01-01'))).arrayBuffer()
    expect(same(new Uint8Array(again), archive)).toBe(true)
  })

  test('comes from pieces that are written to a file without a name', async () => {
    async function* pieces() {
      yield LONG.subarray(0, 1000)
      yield LONG.subarray(1000)
    }
    const spilled = await LongFile.spill(join(room, 'spilled'), pieces())
    expect(same(spilled.bytes(), LONG)).toBe(true)
    expect(readdirSync(join(room, 'spilled'))).toEqual([])
  })
})
