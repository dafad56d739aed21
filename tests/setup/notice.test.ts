import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lockedPackages } from './locked-packages'

const notice = readFileSync('NOTICE', 'utf8')

/** Names by licence: an SPDX expression indented by two blanks, with names indented by four below it. */
const named = [...notice.matchAll(/^ {2}([A-Z\d][\w.-]*(?: AND [\w.-]+)*)\n((?: {4}.*\n)+)/gm)].flatMap(
  ([, licence = '', names = '']) =>
    names
      .trim()
      .split(/,\s+/)
      .map((name) => ({ licence, name })),
)

/** What an installation for readers has. Playwright is among the optional wishes of next, but installed for tests only. */
const passedOn = lockedPackages().filter(({ dev, devOptional }) => !dev && !devOptional)

const covers = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/** The licences under which a package is named; the longest pattern counts, so that a family may have exceptions. */
const licencesOf = (name: string) => {
  const found = named.filter((each) => covers(each.name, name))
  const longest = Math.max(...found.map((each) => each.name.length))
  return found.filter((each) => each.name.length === longest).map(({ licence }) => licence)
}

describe('NOTICE', () => {
  it('names every package that is passed on or runs, under its licence', () => {
    expect(passedOn.length).toBeGreaterThan(100)
    const wrong = passedOn.flatMap(({ name, license }) => {
      const licences = licencesOf(name)
      // npm knows the licence of most packages; that of the others stands in their folder.
      const right = license === undefined ? licences.length === 1 : licences.join() === license
      return right ? [] : [`${name} is ${license}, named as ${licences.join() || 'nothing'}`]
    })
    expect(wrong).toEqual([])
  })

  it('names no package that is not there', () => {
    const absent = named.filter(({ name }) => !passedOn.some((each) => covers(name, each.name)))
    expect(absent).toEqual([])
  })

  it('has no package whose licence reaches the readers of a site', () => {
    for (const { name, license } of passedOn) expect(license ?? '', name).not.toMatch(/AGPL|CPAL|SSPL/)
  })

  it('names the fonts and data, too', () => {
    for (const name of ['Source Sans 3', 'Noto Sans KR', 'Natural Earth', 'GeoNames', 'CNS North Korea'])
      expect(notice).toContain(name)
  })
})
