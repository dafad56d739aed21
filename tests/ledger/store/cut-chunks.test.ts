import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chunksOf, cutChunks, sha256Of } from '@/lib/ledger/store/cut-chunks'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const lines = (count: number, at = 0) =>
  Array.from({ length: count }, (_, index) => `line ${index + at}, of some length\n`).join('')

test('chunks joined are the file, whatever it holds', () => {
  const files = [
    '',
    '\n',
    'no line feed',
    'two\r\nlines\r\n',
    '\n\n\n',
    lines(5_000),
    'x'.repeat(2_000_000),
    `${lines(40)}${'x'.repeat(1_200_000)}\n${lines(40)}`,
  ].map(bytesOf)
  const tables = readdirSync('data')
    .filter((name) => name.endsWith('.csv'))
    .map((name) => Uint8Array.from(readFileSync(`data/${name}`)))
  for (const file of [...files, ...tables]) {
    const chunks = cutChunks(file)
    expect(Buffer.compare(Buffer.concat(chunks.map(({ bytes }) => bytes)), file)).toBe(0)
    for (const { sha256, bytes } of chunks) {
      expect(sha256).toBe(sha256Of(bytes))
      expect(bytes.length).toBeGreaterThan(0)
      expect(bytes.length).toBeLessThanOrEqual(512 * 1024)
    }
  }
})

test('a line more, in the middle or at the end, leaves nearly all chunks as they were', () => {
  const names = (text: string) => cutChunks(bytesOf(text)).map(({ sha256 }) => sha256)
  const before = new Set(names(lines(50_000)))
  expect(before.size).toBeGreaterThan(100)
  for (const text of [
    `${lines(25_000)}one more\n${lines(25_000, 25_000)}`,
    `${lines(50_000)}one more\n`,
    `one more\n${lines(50_000)}`,
  ])
    expect(names(text).filter((name) => !before.has(name)).length).toBeLessThanOrEqual(2)
})

test('a file that comes in pieces is cut as one that is there as a whole', () => {
  const files = [lines(9_000), `${lines(40)}${'x'.repeat(1_200_000)}\n${lines(4000)}`, 'x'.repeat(2_000_000)]
  for (const file of files.map(bytesOf)) {
    const whole = cutChunks(file).map(({ sha256 }) => sha256)
    for (const size of [1000, 65_537, 600_000]) {
      const place = new Uint8Array(size)
      // Each piece is there until the next one is asked for.
      const pieces = (function* () {
        for (let at = 0; at < file.length; at += size) {
          place.set(file.subarray(at, at + size))
          yield place.subarray(0, Math.min(size, file.length - at))
        }
      })()
      const joined: Uint8Array[] = []
      const names: string[] = []
      for (const { sha256, bytes } of chunksOf(pieces)) {
        names.push(sha256)
        joined.push(bytes.slice())
      }
      expect(Buffer.compare(Buffer.concat(joined), file)).toBe(0)
      expect(names).toEqual(whole)
    }
  }
})
