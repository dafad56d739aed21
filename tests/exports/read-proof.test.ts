import fc from 'fast-check'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sheetMarkup } from '@/components/figure/sheet-markup'
import { readExportRequest } from '@/lib/exports/export-request'
import { exportedFor } from '@/lib/exports/exported-for'
import type { FormatId } from '@/lib/exports/index'
import { proofOf } from '@/lib/exports/proof'
import { MOST_BYTES, readProof } from '@/lib/exports/read-proof'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load'

const FORMATS = ['svg', 'png', 'pdf', 'json', 'zip'] as const satisfies readonly FormatId[]

function exported(format: FormatId, query: string) {
  const asked = readExportRequest(ledger(), 'troops-sent', format, new URLSearchParams(query))
  if ('status' in asked) throw new Error(asked.detail)
  return exportedFor(asked, ledger(), 'https://ledger.example', sheetMarkup)
}

async function written(format: FormatId, query = 'known=2025-01-13'): Promise<Uint8Array<ArrayBuffer>> {
  const file = await WRITERS[format](exported(format, query))
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

const text = (words: string) => new TextEncoder().encode(words)

describe.each(FORMATS)('%s', (format) => {
  it('says which view of which revision it shows, and how to make it again', async () => {
    const { address, file, revision, digest } = proofOf(exported(format, 'known=2025-01-13'))
    expect(readProof(await written(format))).toEqual({
      kind: format.toUpperCase(),
      proof: { address, file, revision, digest },
    })
  })

  it('is made again, byte for byte, from the address in it', async () => {
    const found = readProof(await written(format))
    const again = new URL('proof' in found ? found.proof.file : '').search.slice(1)
    expect(Buffer.from(await written(format, again)).equals(await written(format))).toBe(true)
  })

  it('tells damage from health when it is cut off', async () => {
    const whole = await written(format)
    for (const share of [0.2, 0.5, 0.98])
      expect(readProof(whole.slice(0, Math.floor(whole.length * share)))).toHaveProperty('fault')
  })
})

describe('other files', () => {
  it('is no proof of ours', async () => {
    const pixels = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    for (const file of [
      pixels,
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      text('{"revision": {"number": 1}}'),
      text('{"address": {"pinned": 5}, "revision": {"number": "1", "digest": []}}'),
      text('%PDF-1.4 nothing %%EOF'),
      zipSync({ 'proof.json': text('[]') }),
      zipSync({ 'other.txt': text('x') }),
      text('id,claimant\n'),
      text('MZ\u0090'),
      new Uint8Array(0),
    ])
      expect(readProof(Uint8Array.from(file))).toHaveProperty('fault')
  })

  it('does not read what is larger than any export', () => {
    expect(readProof(new Uint8Array(MOST_BYTES + 1))).toMatchObject({
      kind: null,
      fault: expect.stringMatching(/larger/),
    })
  })

  it('does not unpack an archive whose metadata would be huge', () => {
    const bomb = zipSync({ 'proof.json': new Uint8Array(30 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(readProof(bomb)).toHaveProperty('fault')
  })

  it('does not let a digest or a revision be anything else', async () => {
    const svg = new TextDecoder().decode(await written('svg'))
    for (const changed of [
      svg.replace(/<al:digest>[0-9a-f]{64}/, '<al:digest>javascript:alert(1)'),
      svg.replace(/<al:revision>\d+/, '<al:revision>1.5'),
      svg.replace(/<al:address>[^<]*/, '<al:address>not an address'),
    ])
      expect(readProof(text(changed))).toMatchObject({ kind: 'SVG', fault: expect.stringMatching(/proof/) })
  })

  it('never throws, whatever the bytes', () => {
    const heads = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0x50, 0x4b, 3, 4],
      [...text('%PDF-')],
      [...text('<svg ')],
      [...text('{')],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, rest) => {
        const found = readProof(Uint8Array.from([...head, ...rest]))
        expect('fault' in found || 'proof' in found).toBe(true)
      }),
    )
  })
})
