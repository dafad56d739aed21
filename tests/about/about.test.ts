import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paletteCss } from '@/lib/forms/theme/palette-css'
import { derivedFiles } from '@/scripts/about/modules'
import { AboutFaults, hasCode, readAbout } from '@/scripts/about/read-about'

const TEXT = readFileSync('data/about.json', 'utf8')

/** Reads about.json of the ledger with something else in it. */
function readWith(change: (about: ReturnType<typeof JSON.parse>) => void) {
  const directory = mkdtempSync(join(tmpdir(), 'about-'))
  const about = JSON.parse(TEXT)
  change(about)
  writeFileSync(join(directory, 'about.json'), JSON.stringify(about))
  return () => readAbout(directory, hasCode('.'))
}

const faultsOf = (read: () => unknown): readonly string[] => {
  try {
    read()
  } catch (error) {
    if (error instanceof AboutFaults) return error.faults
    throw error
  }
  return []
}

describe('what the ledger is about', () => {
  test('is what the derived files were written from', () => {
    for (const [path, text] of derivedFiles(readAbout('data', hasCode('.')), Buffer.from(TEXT)))
      expect(readFileSync(path, 'utf8'), path).toBe(text)
    expect(readFileSync('app/palette.css', 'utf8')).toBe(paletteCss())
  })

  test.each<[string, (about: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    [
      'a chart that nobody has',
      (about) => about.dashboards['/troops'].charts.push('parades'),
      /^dashboards \/troops: there is no chart “parades”/,
    ],
    [
      'a chart twice',
      (about) => about.dashboards['/economy'].charts.push('harvest'),
      /^dashboards \/domestic: the chart “harvest” is on \/economy already/,
    ],
    [
      'a topic that is none',
      (about) => {
        about.dashboards['/troops'].topics = ['soldiers']
      },
      /“soldiers” does not exist; allowed is one of troops, munitions/,
    ],
    [
      'a declared chart with the name of one with code',
      (about) => {
        about.charts.contacts = about.charts.growth
      },
      /^charts contacts: a chart with code has that name/,
    ],
    [
      'a declared chart on no dashboard',
      (about) => {
        about.charts.spare = about.charts.growth
      },
      /^charts spare: no dashboard lists it/,
    ],
    [
      'an answer without code',
      (about) => {
        about.dashboards['/'].answer = 'nobody'
      },
      /no code for the answer “nobody”/,
    ],
    [
      'a tile of a chart that is nowhere',
      (about) => {
        about.tiles[0].chart = 'parades'
      },
      /^tiles troops-sent: no dashboard lists the chart “parades”/,
    ],
    [
      'a colour by name',
      (about) => {
        about.sides.dprk.light = 'red'
      },
      /^sides dprk light: a colour as #rrggbb/,
    ],
    [
      'a key that is none',
      (about) => {
        about.tabels = {}
      },
      /tabels/,
    ],
    [
      'no overview',
      (about) => {
        delete about.dashboards['/']
      },
      /^dashboards: a dashboard \/ among them/,
    ],
  ])('is refused with %s, by place', (_, change, fault) => {
    expect(faultsOf(readWith(change)).join('\n')).toMatch(fault)
  })

  test('is refused where it is no JSON, and where there is none', () => {
    const directory = mkdtempSync(join(tmpdir(), 'about-'))
    expect(faultsOf(() => readAbout(directory, hasCode('.')))).toEqual([expect.stringMatching(/^is missing/)])
    writeFileSync(join(directory, 'about.json'), '{"name": ')
    expect(faultsOf(() => readAbout(directory, hasCode('.')))).toEqual([
      expect.stringMatching(/^is not JSON/),
    ])
  })
})
