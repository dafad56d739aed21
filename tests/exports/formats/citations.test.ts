import { parse as parseBibTeX } from '@retorquere/bibtex-parser'
import { BibLatexParser, parseRIS } from 'biblatex-csl-converter'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { proofOf } from '@/lib/exports/proof/proof'
import { WRITERS } from '@/lib/exports/writers'
import { exported, SITE, written } from '../written'

/** Longer than a line of any format, with the signs that formats treat in their own ways. */
const LONG =
  'from=2024-10&to=2026-03&known=2026-03-31&claimants=gbr-fcdo,kor-nis,kor-president,ukr-hur,ukr-mod,ukr-president'

/** A citation of a chart with a title of one's own choosing. */
async function cited(format: 'bib' | 'txt', title: string) {
  const input = exported('contacts', format)
  return String(await WRITERS[format]({ ...input, chart: { ...input.chart, title } }))
}

describe('BibTeX', () => {
  /** The only entry, as one parser reads it. */
  function read(text: string) {
    const { entries, errors } = parseBibTeX(text, { sentenceCase: false })
    expect(errors).toEqual([])
    expect(entries).toHaveLength(1)
    return entries[0]?.fields
  }

  /** The title as another parser reads it, and the words that it found protected. */
  function title(text: string) {
    const { entries, errors } = new BibLatexParser(text).parse()
    expect(errors).toEqual([])
    const nodes = Object.values(entries)[0]?.fields.title as { text: string; marks?: { type: string }[] }[]
    const isProtected = (node: (typeof nodes)[number]) => node.marks?.some(({ type }) => type === 'nocase')
    return {
      text: nodes.map((node) => node.text).join(''),
      kept: nodes.filter(isProtected).map((node) => node.text),
    }
  }

  it.each(Object.values(CHARTS))(
    'gives title and address of $id to other parsers',
    async ({ id, title: of }) => {
      const text = (await written(id, 'bib')).toString()
      const fields = read(text)
      expect(fields?.title?.replace(/<[^>]*>/g, '')).toBe(of)
      expect(title(text).text).toBe(of)
      expect(fields?.url).toBe(proofOf(exported(id, 'bib')).address)
      expect(text).toContain(`@misc{alliance-ledger-${id}-r`)
    },
  )

  it.each([
    ['The "DPRK" said "no" to Kim', ['DPRK', 'Kim'], 'The “DPRK” said “no” to Kim'],
    [
      "“Quoted” words of Kim's in “the” North",
      ['Quoted', 'Kim', 'North'],
      '“Quoted” words of Kim’s in “the” North',
    ],
    ['Shells: {about} 50% of KN-23 & a {brace', ['KN']],
    ['Price in $ #1 of R_7 ~ x\\cmd{DPRK}', ['R', 'DPRK']],
    ['북한의 군대 and 김정은 of DPRK', ['DPRK']],
    ['Война в Україні: Élan of Kim', ['Україні', 'Élan', 'Kim']],
    ['<b>NATO</b> | a -- b – c --- d', ['NATO']],
  ])('keeps words and signs of %s', async (given, kept, printed = given) => {
    const text = await cited('bib', given)
    expect(title(text)).toEqual({ text: printed, kept })
    for (const word of kept) expect(text).toContain(`{${word}}`)
    expect(read(text)?.title?.replace(/<\/?span[^>]*>/g, '')).toBe(printed)
  })

  it('keeps a caret, which one of the parsers drops', async () => {
    const text = await cited('bib', 'x^2 of DPRK')
    expect(read(text)?.title).toBe('x^2 of DPRK')
    expect(title(text).kept).toEqual(['DPRK'])
  })
})

describe('RIS', () => {
  const read = (text: string) => {
    const { entries, errors } = parseRIS(text)
    expect(errors).toEqual([])
    return Object.values(entries)
  }
  const words = (field: unknown) => (field as { text: string }[]).map(({ text }) => text).join('')

  it.each(Object.values(CHARTS).map(({ id, title }) => [id, title]))(
    'gives title and address of %s whole to another parser',
    async (id, title) => {
      const [entry, ...more] = read((await written(id, 'ris')).toString())
      expect(more).toEqual([])
      expect(words(entry?.fields.title)).toBe(title)
      expect(entry?.fields.url).toBe(proofOf(exported(id, 'ris')).address)
    },
  )

  it('breaks no value of a long view, and keeps the whole id', async () => {
    const { address, digest, revision } = proofOf(exported('troops-sent', 'ris', LONG))
    expect(address.length).toBeGreaterThan(140)
    const text = (await written('troops-sent', 'ris', LONG)).toString()
    expect(read(text)[0]?.fields.url).toBe(address)
    const lines = text.split('\r\n')
    expect(lines).toContain(`UR  - ${address}`)
    expect(lines).toContain(`ID  - alliance-ledger-troops-sent-r${revision}`)
    expect(lines).toContain(`N1  - ${digest} (SHA-256 of revision ${revision})`)
    expect(lines[0]).toBe('TY  - DATA')
    expect(lines.slice(-2)).toEqual(['ER  - ', ''])
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
  })
})

it('names the pinned address and the digest in every style', async () => {
  const { address, digest } = proofOf(exported('troops-sent', 'txt'))
  expect(address.startsWith(SITE)).toBe(true)
  for (const format of ['bib', 'ris', 'csl.json', 'txt'] as const)
    expect((await written('troops-sent', format)).toString(), format).toContain(address)
  for (const format of ['bib', 'ris', 'csl.json'] as const)
    expect((await written('troops-sent', format)).toString(), format).toContain(digest)
  expect((await written('troops-sent', 'txt')).toString()).toMatch(/^APA\n.*\(\d{4}\)[\s\S]*\nChicago\n.*“/)
})

describe('the text', () => {
  const lines = async (title: string) => (await cited('txt', title)).split('\n')

  it.each([
    ['170 mm guns sent, outside estimates', '170 mm Guns Sent, Outside Estimates.'],
    ['Long-range guns sent over time', 'Long-Range Guns Sent over Time.'],
    ['War: an answer to a question?', 'War: An Answer to a Question?'],
    ["Kim's “blood” bond: what is it for", 'Kim’s ‘Blood’ Bond: What Is It For.'],
    ['The "DPRK" via NATO and 북한', 'The ‘DPRK’ via NATO and 북한.'],
  ])('sets %s in the styles', async (title, headline) => {
    const [, apa, , , chicago] = await lines(title)
    expect(chicago).toContain(`Alliance Ledger. “${headline}” Alliance Ledger, `)
    const plain = title.replaceAll("'", '’').replace('"DPRK"', '“DPRK”')
    expect(apa).toContain(`). ${plain} (Version revision `)
  })
})
