import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { siteUrl } from '@/scripts/setup/site-url.mjs'
import { sourceDigest } from '@/scripts/setup/source-digest.mjs'

describe('the address that readers use', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['https://ledger.example', 'https://ledger.example'],
    ['https://ledger.example/', 'https://ledger.example'],
    ['http://localhost:3001', 'http://localhost:3001'],
  ])('%j is %j', (SITE_URL, expected) => {
    expect(siteUrl({ SITE_URL })).toBe(expected)
  })

  test.each([
    'ledger.example',
    'localhost:3000',
    'ftp://ledger.example',
    'https://ledger.example/below',
    '/',
  ])('%j is none, and it is said what is', (SITE_URL) => {
    expect(() => siteUrl({ SITE_URL })).toThrow(
      `SITE_URL is ${SITE_URL}; it must be an address without a path, such as https://ledger.example.`,
    )
  })
})

describe('a build is made anew', () => {
  test('for another address, as stored pages name it', () => {
    const plain = sourceDigest({})
    expect(sourceDigest({})).toBe(plain)
    expect(sourceDigest({ SITE_URL: 'https://ledger.example' })).not.toBe(plain)
    expect(sourceDigest({ SITE_URL: 'https://ledger.example' })).toBe(
      sourceDigest({ SITE_URL: 'https://ledger.example/' }),
    )
  })

  test('for other data, wherever it lies', () => {
    const data = mkdtempSync(join(tmpdir(), 'ledger-'))
    cpSync('data', data, { recursive: true })
    const before = sourceDigest({ LEDGER_DATA: data })
    expect(sourceDigest({ LEDGER_DATA: data })).toBe(before)
    mkdirSync(join(data, '.release'), { recursive: true })
    writeFileSync(join(data, '.release/turn-1-done'), '')
    expect(sourceDigest({ LEDGER_DATA: data })).toBe(before)
    writeFileSync(join(data, 'events.csv'), 'id\n')
    expect(sourceDigest({ LEDGER_DATA: data })).not.toBe(before)
  })
})
