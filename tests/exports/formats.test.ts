import { readFileSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { CHARTS, type ChartId } from '@/lib/charts'
import { FORMATS, type FormatId, formatsFor } from '@/lib/exports/index'
import { proofOf } from '@/lib/exports/proof/proof'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { ledger } from '@/lib/ledger/load/served'
import { exported, written } from './written'

describe.each(Object.keys(CHARTS) as ChartId[])('%s', (id) => {
  it('is made in every format of its table', async () => {
    // Pixels are the slow part, and the same drawing; an archive is all the others.
    for (const format of formatsFor(CHARTS[id].table).filter((each) => !['svg', 'png', 'zip'].includes(each)))
      expect((await written(id, format)).byteLength, format).toBeGreaterThan(100)
  })

  it('is a drawing that stands alone', async () => {
    const svg = (await written(id, 'svg')).toString()
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg\s/)
    // Names of namespaces and the metadata are addresses that nobody fetches.
    const drawing = svg.replace(/<metadata>[\s\S]*<\/metadata>/, '').replace(/xmlns(:\w+)?="[^"]*"/g, '')
    expect(drawing).not.toMatch(/url\(\s*['"]?http|@import|<image|<script|var\(--/)
    expect(drawing).not.toContain('<text')
    // What it refers to is in it, once.
    const defined = [...drawing.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name)
    const used = new Set([...drawing.matchAll(/ xlink:href="([^"]*)"/g)].map(([, name]) => name))
    expect(defined).toEqual([...new Set(defined)])
    expect([...used].sort()).toEqual(defined.map((name) => `#${name}`).sort())

    const [, title = ''] = /<title>([^<]*)/.exec(svg) ?? []
    const [, firstLine = ''] = /<g [^>]*aria-label="([^"]*)"/.exec(svg) ?? []
    expect(firstLine.length).toBeGreaterThan(8)
    expect(title.startsWith(firstLine)).toBe(true)
  })
})

it.each(formatsFor('events'))('makes the same .%s of the same view', async (format) => {
  const first = await written('contacts', format, 'from=2025')
  expect((await written('contacts', format, 'from=2025')).equals(first)).toBe(true)
})

it('has feeds of what happened on a day, and of nothing else', () => {
  expect(formatsFor('events')).toContain('ics')
  expect(formatsFor('estimates')).not.toContain('ics')
  expect(readExportRequest(ledger(), 'troops-sent', 'ics', new URLSearchParams())).toMatchObject({
    status: 404,
  })
})

describe('the proof', () => {
  const carried = async (format: 'svg' | 'png' | 'pdf') => {
    const file = await written('missile-launches', format, 'from=2017&to=2017')
    if (format === 'png') {
      const { xmp } = await sharp(file).metadata()
      return (xmp ?? Buffer.alloc(0)).toString()
    }
    const text = file.toString('utf8')
    return format === 'svg'
      ? (/<metadata>[\s\S]*<\/metadata>/.exec(text)?.[0] ?? '')
      : (/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(text)?.[0] ?? '')
  }

  it.each(['svg', 'png', 'pdf'] as const)('stands in the %s, well-formed and whole', async (format) => {
    const text = await carried(format)
    const proof = proofOf(exported('missile-launches', format, 'from=2017&to=2017'))
    expect(XMLValidator.validate(text)).toBe(true)
    const parsed = JSON.stringify(new XMLParser({ ignoreAttributes: false }).parse(text))
    expect(proof.sources.length).toBeGreaterThan(0)
    for (const part of [proof.address, proof.digest, proof.licence, ...proof.sources])
      expect(parsed).toContain(part)
    expect(text).toContain(`<al:revision>${proof.revision}</al:revision>`)
  })
})

it('zips what the formats write', async () => {
  const parts = unzipSync(new Uint8Array(await written('contacts', 'zip', 'from=2024')))
  expect(Object.keys(parts).sort()).toEqual([
    'README.md',
    'contacts.csv',
    'contacts.png',
    'contacts.svg',
    'metadata.json',
    'proof.json',
  ])
  for (const format of ['csv', 'svg', 'png'] as const)
    expect(
      Buffer.from(parts[`contacts.${format}`] ?? []).equals(await written('contacts', format, 'from=2024')),
    ).toBe(true)
})

it('calls every format by an extension of its own', () => {
  const extensions = Object.values(FORMATS).map(({ extension }) => extension)
  expect(new Set(extensions).size).toBe(extensions.length)
})

it('has every format named in the README, and none that there is not', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const section = /## Export a chart\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''
  const examples = [...section.matchAll(/\/charts\/[a-z-]+\.([a-z.]+)/g)].map(([, format]) => format)
  const listed = /Besides these there are ([\s\S]*?\))\./.exec(section)?.[1] ?? ''
  const named = [...listed.matchAll(/`([a-z.]+)`/g)].map(([, format]) => format)
  expect([...examples, ...named].sort()).toEqual((Object.keys(FORMATS) as FormatId[]).sort())
})
