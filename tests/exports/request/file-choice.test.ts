import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { chartPath } from '@/lib/charts/chart-path'
import { FILE_PARAMETERS, FORMATS, type FormatId, formatsFor } from '@/lib/exports/index'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { chosenFile, type FileChoice } from '@/lib/exports/request/file-choice'
import { SIZE_PRESETS } from '@/lib/exports/request/size-presets'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { FILE_FIELDS, SIZE_GROUPS } from '@/words/files'
import { anyView } from '../../charts/any-view'

const NEWEST = snapshot(ledger())
const PLAIN: FileChoice = { w: '', h: '', dpr: '', theme: '', chrome: '', text: '' }
const CHART_IDS = Object.keys(CHARTS) as ChartId[]

const asked = (href: string) => {
  const { pathname, searchParams } = new URL(href, 'https://ledger.example')
  const [, chart = '', format = ''] = /^\/(?:charts\/)?([a-z0-9-]+)\.([a-z.]+)$/.exec(pathname) ?? []
  return readExportRequest(ledger(), chart, format, searchParams)
}

/** What a hand can leave in the fields: a choice of each list, and any text where there is none. */
const anyChoice: fc.Arbitrary<FileChoice> = fc.record({
  w: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 6000 }).map(String), fc.string({ maxLength: 8 })),
  h: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 6000 }).map(String), fc.string({ maxLength: 8 })),
  dpr: fc.constantFrom(...Object.keys(FILE_FIELDS.dpr.options)),
  theme: fc.constantFrom(...Object.keys(FILE_FIELDS.theme.options)),
  chrome: fc.constantFrom(...Object.keys(FILE_FIELDS.chrome.options)),
  text: fc.constantFrom(...Object.keys(FILE_FIELDS.text.options)),
})

describe('a chosen file', () => {
  it('has an address that the export takes, in every format, whatever was typed', () => {
    const anyRequest = fc.constantFrom(...CHART_IDS).chain((id) =>
      fc.record({
        id: fc.constant(id),
        format: fc.constantFrom(...formatsFor(CHARTS[id].table)),
        view: anyView(chartOf(id), NEWEST),
        choice: anyChoice,
        rev: fc.constantFrom(null, 1, NEWEST.revision.number),
      }),
    )
    fc.assert(
      fc.property(anyRequest, ({ id, format, view, choice, rev }) => {
        // A day after a revision is not known to it.
        const at = rev === 1 ? { ...DEFAULT_VIEW, rev } : { ...view, rev }
        const { href, problems } = chosenFile(chartPath(id), at, format, choice)
        const answer = asked(href)
        expect(answer, href).toMatchObject({ format, view: { rev } })
        // What is wrong is told for each field that is, and for no other.
        const taken = FORMATS[format].takes as readonly string[]
        for (const { parameter } of problems) expect(taken).toContain(parameter)
        for (const side of ['w', 'h'] as const) {
          const isRight = choice[side].trim() === '' || /^\d{3,4}$/.test(choice[side].trim())
          if (taken.includes(side) && !isRight)
            expect(problems.map(({ parameter }) => parameter)).toContain(side)
        }
      }),
    )
  })

  it('keeps every value that a field offers', () => {
    for (const parameter of FILE_PARAMETERS) {
      const format = (Object.keys(FORMATS) as FormatId[]).find((id) =>
        (FORMATS[id].takes as readonly string[]).includes(parameter),
      )
      if (format === undefined) throw new Error(`no format takes ${parameter}`)
      const field = FILE_FIELDS[parameter]
      const values = 'options' in field ? Object.keys(field.options) : ['200', '4096']
      const hrefs = values.map((value) => {
        const { href, problems } = chosenFile('/charts/contacts', DEFAULT_VIEW, format, {
          ...PLAIN,
          [parameter]: value,
        })
        expect(problems, `${parameter}=${value}`).toEqual([])
        return href
      })
      expect(new Set(hrefs).size, parameter).toBe(values.length)
    }
  })

  it('says what is wrong with a number, and where', () => {
    const { problems } = chosenFile('/charts/contacts', DEFAULT_VIEW, 'png', { ...PLAIN, w: '12', h: 'tall' })
    expect(problems).toMatchObject([
      { parameter: 'w', value: '12', allowed: 'a whole number from 200 to 4096' },
      { parameter: 'h', value: 'tall' },
    ])
  })

  it('says before it is asked for that a picture has too many pixels', () => {
    const large = { ...PLAIN, w: '4096', h: '4096', dpr: '4' }
    expect(chosenFile('/charts/contacts', DEFAULT_VIEW, 'png', large).problems).toMatchObject([
      { parameter: 'dpr', value: '4', allowed: expect.stringContaining('up to 2') },
    ])
    // A drawing has no pixels.
    expect(chosenFile('/charts/contacts', DEFAULT_VIEW, 'svg', large).problems).toEqual([])
  })
})

it.each(Object.entries(SIZE_PRESETS))(
  'the size %s is one that all sized formats take',
  (_, { w, h, dpr }) => {
    for (const format of ['svg', 'png', 'pdf', 'zip'] as const)
      expect(chosenFile('/charts/contacts', DEFAULT_VIEW, format, { ...PLAIN, w, h, dpr }).problems).toEqual(
        [],
      )
  },
)

it('has a size for each use', () => {
  const groups = Object.values(SIZE_PRESETS).map(({ group }) => group)
  expect([...new Set<string>(groups)].sort()).toEqual(Object.keys(SIZE_GROUPS).sort())
})
