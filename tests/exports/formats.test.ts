import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseBibTeX } from '@retorquere/bibtex-parser'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sheetMarkup } from '@/components/figure/sheet-markup'
import { CHARTS, type ChartId } from '@/lib/charts'
import { readExportRequest } from '@/lib/exports/export-request'
import { exportedFor } from '@/lib/exports/exported-for'
import { FORMATS, type FormatId, formatsFor } from '@/lib/exports/index'
import { proofOf } from '@/lib/exports/proof'
import { WRITERS } from '@/lib/exports/writers'
import { span } from '@/lib/ledger/edtf'
import { ledger } from '@/lib/ledger/load'
import { sample } from './sample'

const SITE = 'https://ledger.example'

function exported(chart: ChartId, format: FormatId, query = '') {
  const asked = readExportRequest(ledger(), chart, format, new URLSearchParams(query))
  if ('status' in asked) throw new Error(`${asked.detail} ${JSON.stringify(asked.problems)}`)
  return exportedFor(asked, ledger(), SITE, sheetMarkup)
}

async function written(chart: ChartId, format: FormatId, query = ''): Promise<Buffer> {
  return Buffer.from((await WRITERS[format](exported(chart, format, query))) as Uint8Array)
}

/** Runs a program over a file; null where this machine does not have the program. */
function run(program: string, args: readonly string[]): string | null {
  const { error, stdout, status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) return null
  expect(status, stderr).toBe(0)
  return stdout
}

function stored(file: Buffer, name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), name)
  writeFileSync(path, file)
  return path
}

it.each(Object.keys(CHARTS) as ChartId[])('makes %s in every format of its table', async (id) => {
  // Pixels are the slow part, and the same drawing.
  for (const format of formatsFor(CHARTS[id].table).filter((each) => each !== 'png' && each !== 'zip'))
    expect((await written(id, format)).byteLength, format).toBeGreaterThan(100)
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

describe('svg', () => {
  const ratio = async (one: Buffer, other: Buffer) => {
    const grey = (image: Buffer) =>
      sharp(image).flatten().resize(300, 200, { fit: 'fill' }).greyscale().raw().toBuffer()
    const [a, b] = [await grey(one), await grey(other)]
    return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
  }

  it.each(['', 'theme=dark'])(
    'looks the same in other renderers (%s)',
    async (query) => {
      const svg = await written('weapons-milestones', 'svg', query)
      const png = await written('weapons-milestones', 'png', query)
      // librsvg, inside sharp; the PNG comes from another renderer.
      expect(await ratio(await sharp(svg).png().toBuffer(), png)).toBeLessThan(2)
      const drawn = `${stored(svg, 'e.svg')}.png`
      if (run('inkscape', [stored(svg, 'f.svg'), `--export-filename=${drawn}`]) !== null)
        expect(await ratio(readFileSync(drawn), png)).toBeLessThan(2)
      // What would fail it: the drawing of another view.
      expect(await ratio(await written('weapons-milestones', 'png', 'from=2024'), png)).toBeGreaterThan(2)
    },
    60_000,
  )
})

describe('pdf', () => {
  it('holds its words as text, in fonts of its own, on one page', async () => {
    const path = stored(await written('troops-sent', 'pdf', 'known=2025-01-13'), 'a.pdf')
    const text = run('pdftotext', ['-layout', path, '-'])
    const fonts = run('pdffonts', [path])
    const info = run('pdfinfo', [path])
    if (text === null || fonts === null || info === null) {
      // Without these programs, at least the file says what it is.
      expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/)
      return
    }
    expect(text).toContain('North Korean troops sent to Russia, by claimant')
    expect(text).toMatch(/HUR\s+about 12,000\s+Oct 2024/)
    expect(text).toContain(`${SITE}/charts/troops-sent?known=2025-01-13&rev=`)
    for (const line of fonts.trim().split('\n').slice(2)) expect(line).toMatch(/ yes yes yes /)
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:\s+900 x/)
  })

  it('writes Hangul and Cyrillic', async () => {
    const file = Buffer.from((await WRITERS.pdf(sample('Troops 북한 и Россия'))) as Uint8Array)
    const text = run('pdftotext', [stored(file, 'b.pdf'), '-'])
    if (text === null) expect(file.toString('latin1')).toContain('/NotoSansKR-SemiBold'.slice(1, 5))
    else expect(text).toContain('Troops 북한 и Россия')
  })

  it('refuses a character that no font has', async () => {
    await expect(WRITERS.pdf(sample('Troops 🚀'))).rejects.toThrow(/U\+1F680/)
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

it('zips what the formats write, for unzip as for the browser', async () => {
  const file = await written('contacts', 'zip', 'from=2024')
  const parts = unzipSync(new Uint8Array(file))
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
  const listed = run('unzip', ['-t', stored(file, 'c.zip')])
  if (listed !== null) expect(listed).toContain('No errors detected')
})

it('writes CSV that Python reads as the same rows', async () => {
  const path = stored(await written('troops-lost', 'csv'), 'd.csv')
  const rows = run('python3', [
    '-c',
    'import csv,json,sys; print(json.dumps([r["id"] for r in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"))]))',
    path,
  ])
  const ids = exported('troops-lost', 'csv').reading.selected.rows.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(30)
  if (rows !== null) expect(JSON.parse(rows)).toEqual(ids)
})

describe('feeds and calendars', () => {
  const selected = () =>
    exported('contacts', 'ics', 'from=2024').reading.selected.rows as readonly { id: string; date: string }[]

  it('puts every event on its days, as another calendar program reads it', async () => {
    const calendar = new ICAL.Component(
      ICAL.parse((await written('contacts', 'ics', 'from=2024')).toString()),
    )
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map(({ uid }) => uid).sort()).toEqual(
      selected()
        .map(({ id }) => `${id}@ledger.example`)
        .sort(),
    )
    for (const { uid, startDate, endDate } of events) {
      const row = selected().find(({ id }) => uid.startsWith(`${id}@`))
      const { start, end } = span(row?.date ?? '')
      expect(startDate.isDate).toBe(true)
      expect(startDate.toString()).toBe(new Date(start ?? 0).toISOString().slice(0, 10))
      expect(endDate.toString()).toBe(new Date(end ?? 0).toISOString().slice(0, 10))
    }
  })

  it('writes the newest events as Atom and as JSON Feed', async () => {
    const atom = parseAtomFeed((await written('contacts', 'atom', 'from=2024')).toString())
    const json = parseJsonFeed(JSON.parse((await written('contacts', 'feed.json', 'from=2024')).toString()))
    const ids = selected().map(({ id }) => `${SITE}/records/${id}`)
    expect(atom.entries?.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(json.items?.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${SITE}/charts/contacts.atom?from=2024`)
    const dates = atom.entries?.map(({ published }) => published ?? '') ?? []
    expect(dates).toEqual([...dates].sort().reverse())
  })
})

describe('citations', () => {
  it('are read by another BibTeX parser', async () => {
    const { entries, errors } = parseBibTeX(
      (await written('troops-sent', 'bib', 'known=2025-01-13')).toString(),
    )
    const [entry] = entries
    expect(errors).toEqual([])
    expect(entry?.fields.title).toMatch(/troops sent to/)
    expect(entry?.fields.url).toMatch(/charts\/troops-sent\?known=2025-01-13&rev=\d+$/)
  })

  it('name the pinned address and the digest in every style', async () => {
    const { address, digest } = proofOf(exported('troops-sent', 'txt'))
    for (const format of ['bib', 'ris', 'csl.json', 'txt'] as const)
      expect((await written('troops-sent', format)).toString(), format).toContain(address)
    for (const format of ['bib', 'ris', 'csl.json'] as const)
      expect((await written('troops-sent', format)).toString(), format).toContain(digest)
    expect((await written('troops-sent', 'txt')).toString()).toMatch(/^APA\n.*\(\d{4}\)[\s\S]*\nChicago\n.*“/)
  })
})

it('calls every format by an extension of its own', () => {
  const extensions = Object.values(FORMATS).map(({ extension }) => extension)
  expect(new Set(extensions).size).toBe(extensions.length)
})
