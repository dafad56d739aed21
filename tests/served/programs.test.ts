import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { briefingDocument } from '@/lib/documents/briefing/briefing-document'
import { requestedBriefing } from '@/lib/documents/briefing/requested-briefing'
import { documentPdf } from '@/lib/documents/files/document-pdf'
import { requestedStory } from '@/lib/documents/story/requested-story'
import { proofOf } from '@/lib/exports/proof/proof'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load/served'
import { hasProgram, type Program } from '@/scripts/setup/programs.mjs'
import { sample } from '../exports/sample'
import { exported, SITE, stored, written } from '../exports/written'

/*
 * ExportInput files opened by programs that had no part in making them. `npm test` installs the programs where it can;
 * where one is missing, its tests are skipped.
 */

/** Runs a program over a file and answers what it printed. Fails the test where it does not end well. */
function run(program: Program, args: readonly string[]): string {
  const { stdout, status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 90_000 })
  expect(status, stderr).toBe(0)
  return stdout
}

const withAll = (...programs: readonly Program[]) => it.skipIf(!programs.every(hasProgram))

describe('a drawing looks in other renderers as in the PNG', () => {
  const grey = (image: Buffer) =>
    sharp(image).flatten().resize(300, 200, { fit: 'fill' }).greyscale().raw().toBuffer()
  const difference = async (one: Buffer, other: Buffer) => {
    const [a, b] = [await grey(one), await grey(other)]
    return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
  }
  const beside = (file: string, name: string) => join(dirname(file), name)

  it.each(['', 'theme=dark'])('in librsvg as sharp has it (%s)', async (query) => {
    const png = await written('weapons-milestones', 'png', query)
    const svg = await written('weapons-milestones', 'svg', query)
    expect(await difference(await sharp(svg).png().toBuffer(), png)).toBeLessThan(2)
    // What would fail it: the drawing of another view.
    expect(await difference(await written('weapons-milestones', 'png', 'from=2024'), png)).toBeGreaterThan(2)
  })

  withAll('rsvg-convert')('in rsvg-convert', async () => {
    const svg = stored(await written('troops-sent', 'svg'), 'a.svg')
    run('rsvg-convert', [svg, '-o', beside(svg, 'a.png')])
    const drawn = readFileSync(beside(svg, 'a.png'))
    expect(await difference(drawn, await written('troops-sent', 'png'))).toBeLessThan(2)
  })

  withAll('inkscape')('in Inkscape, in dark colours', async () => {
    const svg = stored(await written('troops-sent', 'svg', 'theme=dark'), 'a.svg')
    run('inkscape', [svg, `--export-filename=${beside(svg, 'a.png')}`])
    const drawn = readFileSync(beside(svg, 'a.png'))
    expect(await difference(drawn, await written('troops-sent', 'png', 'theme=dark'))).toBeLessThan(2)
  })
})

describe('a PDF', () => {
  it('says by itself that it is one', async () => {
    const file = await written('troops-sent', 'pdf', 'known=2025-01-13')
    expect(file.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/)
  })

  withAll(
    'pdftotext',
    'pdffonts',
    'pdfinfo',
  )('holds its words as text, in fonts of its own, on one page', async () => {
    const path = stored(await written('troops-sent', 'pdf', 'known=2025-01-13'), 'a.pdf')
    const text = run('pdftotext', ['-layout', path, '-'])
    expect(text).toContain('North Korean troops sent to Russia, by claimant')
    expect(text).toMatch(/President of Ukraine\s+12,000\s+Jan 2025/)
    expect(text).toContain(`${SITE}/charts/troops-sent?known=2025-01-13&rev=`)
    const fonts = run('pdffonts', [path]).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    // Embedded, a subset, and with a map back to characters.
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /)
    const info = run('pdfinfo', [path])
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:\s+900 x/)
  })

  withAll('pdfinfo')('leads to its page, by an element of its own beside the figure', async () => {
    const path = stored(await written('contacts', 'pdf'), 'l.pdf')
    const address = proofOf(exported('contacts', 'pdf')).address
    expect(run('pdfinfo', ['-url', path])).toContain(address)
    expect(run('pdfinfo', ['-struct', path])).toMatch(/^Document\n {2}Figure\b[\s\S]*\n {2}Link\b/)
  })

  withAll('pdftotext', 'pdfinfo')(
    'of a story is one document of A4 with its contents, a part a page, and every record',
    async () => {
      const requested = requestedStory(ledger(), 'new-year-2026', 'pdf', new URLSearchParams())
      if ('status' in requested) throw new Error(requested.detail)
      const { document } = requested
      const path = stored(Buffer.from(await documentPdf(document, SITE)), 'story.pdf')
      expect(run('pdfinfo', [path])).toMatch(/Page size:\s+595(?:\.\d+)? x 842/)
      expect(run('pdfinfo', ['-struct', path])).toMatch(
        /^Document\n {2}H1\b[\s\S]* {2}H2\b[\s\S]* {2}Figure\b/,
      )
      const pages = run('pdftotext', ['-layout', path, '-']).split('\f')
      const spaced = (text: string) => text.replace(/\s+/g, ' ')
      for (const { title, records } of document.sections) {
        const [, named = ''] = new RegExp(`^${title}, page (\\d+)$`, 'm').exec(pages[0] ?? '') ?? []
        const own = pages[Number(named) - 1] ?? ''
        expect(own.trimStart().startsWith(title), `${title} on page ${named}`).toBe(true)
        for (const { record } of records)
          expect(spaced(pages.join(' ')), record.id).toContain(spaced(record.sentence).slice(0, 60))
      }
      const links = run('pdfinfo', ['-url', path])
      for (const { records } of document.sections)
        for (const { record } of records) expect(links).toContain(`${SITE}/records/${record.id}?rev=`)
    },
  )

  withAll('pdftotext')(
    'of a briefing has each chart on the page of its title, however tall it is',
    async () => {
      const items = [
        'troops-lost',
        'munitions-sent',
        'r/diplomacy-2024-06-19-treaty-signed',
        'troops-sent',
        'lifeline',
      ]
      const briefing = requestedBriefing(ledger(), { title: null, items }, { known: null, rev: null })
      const document = briefingDocument(briefing, ledger(), { known: null, rev: null, theme: null })
      const path = stored(Buffer.from(await documentPdf(document, SITE)), 'briefing.pdf')
      const pages = run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1)
      for (const { title, charts } of document.sections) {
        const own = pages.filter((page) => page.trimStart().startsWith(title))
        expect(own, title).toHaveLength(1)
        // The stamp is the last of a picture but for its address.
        if (charts.length > 0) expect(own[0], title).toMatch(/ · digest [0-9a-f]{12}…/)
      }
      // Its contents, a page for each item, and the sources of the record.
      expect(pages).toHaveLength(1 + items.length + 1)
    },
  )

  withAll('pdftotext')('writes Hangul and Cyrillic', async () => {
    const file = Buffer.from((await WRITERS.pdf(sample('Troops 북한 и Россия'))) as Uint8Array)
    expect(run('pdftotext', [stored(file, 'b.pdf'), '-'])).toContain('Troops 북한 и Россия')
  })

  it('is not made with a character that no font has', async () => {
    await expect(WRITERS.pdf(sample('Troops 🚀'))).rejects.toThrow(/U\+1F680/)
  })
})

withAll('unzip')('an archive is whole to unzip', async () => {
  const listed = run('unzip', ['-t', stored(await written('contacts', 'zip', 'from=2024'), 'c.zip')])
  expect(listed).toContain('No errors detected')
  expect(listed).toContain('contacts.csv')
})

// A spreadsheet takes days, truths and numbers for what they are, and writes them in its own manner.
function asWritten(cell: string): string {
  if (/^(TRUE|FALSE)$/.test(cell)) return cell.toLowerCase()
  if (/^-?\d+\.\d{12,}$/.test(cell)) return String(Number(cell))
  return cell.replace(/^(\d{4})\/(\d{2})\/(\d{2})$/, '$1-$2-$3')
}

// A month alone, it takes for its first day.
const asTaken = (cell: string) => (/^\d{4}-\d{2}$/.test(cell) ? `${cell}-01` : cell)

describe('a CSV file', () => {
  const cells = (text: string): string[][] => parse(text)

  withAll('python3')('is the same cells to the reader of Python', async () => {
    const file = await written('troops-lost', 'csv')
    const read = run('python3', [
      '-c',
      'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))))',
      stored(file, 'd.csv'),
    ])
    const ids = exported('troops-lost', 'csv').reading.selected.rows.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(30)
    expect(JSON.parse(read)).toEqual(cells(file.toString()))
    expect(cells(file.toString()).map(([id]) => id)).toEqual(['id', ...ids])
  })

  withAll('ssconvert')('is the same cells to a spreadsheet', async () => {
    for (const chart of ['troops-lost', 'contacts', 'lifeline'] as const) {
      const file = await written(chart, 'csv')
      const path = stored(file, 'e.csv')
      run('ssconvert', [path, join(dirname(path), 'f.xlsx')])
      run('ssconvert', [join(dirname(path), 'f.xlsx'), join(dirname(path), 'g.csv')])
      const shown = cells(readFileSync(join(dirname(path), 'g.csv'), 'utf8'))
      expect(
        shown.map((record) => record.map(asWritten)),
        chart,
      ).toEqual(cells(file.toString()).map((record) => record.map(asTaken)))
    }
  })
})
