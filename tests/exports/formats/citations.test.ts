import { parse as parseBibTeX } from '@retorquere/bibtex-parser'
import { parseRIS } from 'biblatex-csl-converter'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { proofOf } from '@/lib/exports/proof/proof'
import { exported, SITE, written } from '../written'

/** Longer than a line of any format, with the signs that formats treat in their own ways. */
const LONG =
  'from=2024-10&to=2026-03&known=2026-03-31&claimants=kor-mnd,kor-nis,kor-president,ukr-hur,ukr-mod,ukr-president'

describe('BibTeX', () => {
  it('is read by another parser', async () => {
    const { entries, errors } = parseBibTeX(
      (await written('troops-sent', 'bib', 'known=2025-01-13')).toString(),
    )
    const [entry] = entries
    expect(errors).toEqual([])
    expect(entry?.fields.title).toMatch(/troops sent to/)
    expect(entry?.fields.url).toMatch(/charts\/troops-sent\?known=2025-01-13&rev=\d+$/)
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
