import fc from 'fast-check'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { FormatId } from '@/lib/exports/index'
import { proofOf } from '@/lib/exports/proof/proof'
import { MAX_BYTES, readProof } from '@/lib/exports/proof/read-proof'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load/served'
import { memoByValue } from '@/lib/memo'

const FORMATS = ['svg', 'png', 'pdf', 'json', 'zip'] as const satisfies readonly FormatId[]

function exported(format: FormatId, query: string) {
  const requested = readExportRequest(ledger(), 'troops-sent', format, new URLSearchParams(query))
  if ('status' in requested) throw new Error(requested.detail)
  return exportInput(requested, ledger(), 'https://ledger.example')
}

async function written(format: FormatId, query = 'known=2025-01-13'): Promise<Uint8Array<ArrayBuffer>> {
  const file = await WRITERS[format](exported(format, query))
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

const text = (words: string) => new TextEncoder().encode(words)

/** The same archive, stating for its second part that it unpacks to `size` bytes. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(archive)
  const [local, central] = [
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 1, 2],
  ].map((signature) => {
    const mark = Buffer.from(signature)
    return bytes.indexOf(mark, bytes.indexOf(mark) + 4)
  }) as [number, number]
  bytes.writeUInt32LE(size, local + 22)
  bytes.writeUInt32LE(size, central + 24)
  return Uint8Array.from(bytes)
}

/** The file of a format, made once for all that is read of it. */
const firstOf = memoByValue((format: FormatId) => written(format))

describe.each(FORMATS)('%s', (format) => {
  it('says which view of which revision it shows, and how to make it again', async () => {
    const { address, file, revision, digest } = proofOf(exported(format, 'known=2025-01-13'))
    expect(readProof(await firstOf(format))).toEqual({
      kind: format.toUpperCase(),
      proof: { address, file, revision, digest },
    })
  })

  it('is made again, byte for byte, from the address in it', async () => {
    const found = readProof(await firstOf(format))
    const again = new URL('proof' in found ? found.proof.file : '').search.slice(1)
    expect(Buffer.from(await written(format, again)).equals(await firstOf(format))).toBe(true)
  })

  it('tells damage from health when it is cut off', async () => {
    const whole = await firstOf(format)
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
    expect(readProof(new Uint8Array(MAX_BYTES + 1))).toMatchObject({
      kind: null,
      fault: expect.stringMatching(/larger/),
    })
  })

  it('does not parse more JSON than any export holds', async () => {
    const json = new TextDecoder().decode(await written('json'))
    expect(readProof(text(json.padEnd(1024 * 1024)))).toHaveProperty('proof')
    expect(readProof(text(json.padEnd(9 * 1024 * 1024)))).toMatchObject({
      kind: 'JSON',
      fault: expect.stringMatching(/larger/),
    })
  })

  it('stops unpacking a proof that grows beyond any, whatever size the archive states', async () => {
    const proof = `${JSON.stringify(proofOf(exported('zip', '')))}`
    const archive = zipSync({
      'README.md': text('words'),
      'proof.json': text(proof.padEnd(30 * 1024 * 1024)),
    })
    expect(archive.length).toBeLessThan(100_000)
    expect(readProof(archive)).toMatchObject({ kind: 'ZIP', fault: expect.stringMatching(/unpacks to more/) })
    expect(readProof(lying(archive, proof.length))).toMatchObject({
      kind: 'ZIP',
      fault: expect.stringMatching(/unpacks to more/),
    })
    const honest = zipSync({ 'README.md': text('words'), 'proof.json': text(proof) })
    expect(readProof(honest)).toHaveProperty('proof')
    expect(readProof(lying(honest, 30 * 1024 * 1024))).toHaveProperty('proof')
  })

  it('does not look for a proof behind any number of parts', () => {
    const proof = text(JSON.stringify(proofOf(exported('zip', ''))))
    const empty = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [`${at}.txt`, new Uint8Array(0)]),
    )
    expect(readProof(zipSync({ ...empty, 'proof.json': proof }))).toMatchObject({
      kind: 'ZIP',
      fault: expect.stringMatching(/no proof/),
    })
  })

  it('does not walk through a picture of millions of parts', async () => {
    const png = await written('png')
    const head = png.subarray(0, 33)
    // An empty chunk: no length, a type, and whatever checksum.
    const chunk = [0, 0, 0, 0, ...text('teSt'), 0, 0, 0, 0]
    const many = (count: number) =>
      Uint8Array.from(
        Buffer.concat([head, Buffer.alloc(count * 12, Uint8Array.from(chunk)), png.subarray(33)]),
      )
    expect(readProof(many(1000))).toHaveProperty('proof')
    expect(readProof(many(4_000_000))).toMatchObject({
      kind: 'PNG',
      fault: expect.stringMatching(/more parts/),
    })
  })

  it.each(['address', 'file'])('does not trace a file whose %s is that of another revision', async (term) => {
    const svg = new TextDecoder().decode(await written('svg', 'rev=3'))
    const changed = svg.replace(new RegExp(`(<al:${term}>[^<]*rev=)3`), '$11')
    expect(changed).not.toBe(svg)
    expect(readProof(text(changed))).toMatchObject({
      kind: 'SVG',
      fault: expect.stringMatching(/contradicts itself: it says revision 3/),
    })
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
