import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { briefingDocument } from '@/lib/documents/briefing/briefing-document'
import { formatBriefing, parseBriefing } from '@/lib/documents/briefing/briefing-query'
import { editedBriefing } from '@/lib/documents/briefing/edited-briefing'
import { BRIEFING_PATH, MAX_ADDRESS, MAX_ITEMS, MAX_TITLE } from '@/lib/documents/briefing/limits'
import { requestedBriefing } from '@/lib/documents/briefing/requested-briefing'
import { requestedBriefingFile } from '@/lib/documents/briefing/requested-briefing-file'
import { documentPdf } from '@/lib/documents/files/document-pdf'
import { ledger } from '@/lib/ledger/load/served'
import { inFigures } from '@/words/counts'
import { CHARTS } from '../../addresses'
import { SITE } from '../../exports/written'

const TODAY = { known: null, rev: null }
const ROW = 'r/diplomacy-2026-01-01-ny-2026-address'
const asked = (items: readonly string[], title: string | null = null) =>
  requestedBriefing(ledger(), { title, items }, TODAY)
const textsOf = (items: readonly string[]) => asked(items).items.map(({ text }) => text)

/** Views as readers make them. */
const VIEWS = [
  'troops-sent?from=2024-10;to=2026-03;known=2026-03-31;claimants=gbr-fcdo,kor-nis,kor-president,ukr-hur,ukr-mod',
  'troops-lost?known=2026-02-12;claimants=kor-nis,ukr-hur;by=claimant',
  'munitions-sent?from=2023;to=2026;claimants=kor-dia,kor-mnd,ukr-hur;scale=log',
  'missile-launches?from=2022-01;to=2026-10;classes=ICBM,IRBM,SLBM;by=outcome;bin=quarter',
  'contacts?from=2023-09-13;to=2026-09-30;counterparts=CHN,RUS,USA;levels=leader,minister',
  'compare?a=counterpart/RUS;b=counterpart/USA;from=2019;to=2026',
  'alliance-pulse?from=2024;topics=diplomacy,munitions,troops',
  'us-silence?from=2019',
]

describe('a briefing', () => {
  test('has its items in the order of its address, each with its title', () => {
    const { items, problems } = asked(['s/new-year-2026', `${ROW}~Mine`, 'troops-sent?known=2025-01-13'])
    expect(problems).toEqual([])
    expect(items.map(({ text, title }) => [text, title])).toEqual([
      ['s/new-year-2026', null],
      [`${ROW}~Mine`, 'Mine'],
      ['troops-sent?known=2025-01-13', null],
    ])
  })

  test('writes each item in one way', () => {
    expect(textsOf(['troops-sent?claimants=ukr-hur,kor-nis;known=2025-01-13'])).toEqual([
      'troops-sent?known=2025-01-13;claimants=kor-nis,ukr-hur',
    ])
    for (const view of VIEWS) {
      const [once = ''] = textsOf([view])
      expect(textsOf([once])).toEqual([once])
    }
  })

  it.each([
    ['nothing', 'is nothing', 'cannot be shown'],
    ['a page', '/troops', 'is nothing that a briefing can hold'],
    ['a record that does not exist', 'r/no-such-row', 'is not the id of a record'],
    ['a record with a tail', `${ROW}/more`, 'is not the id of a record'],
    ['a story with a tail', 's/new-year-2026/more', 'is not the id of a story'],
    ['a story that does not exist', 's/no-such-story', 'is not the id of a story'],
    ['a chart that does not exist', 'no-such-chart', 'cannot be shown'],
    ['a view that does not exist', 'troops-sent?claimants=nobody', 'is not known here'],
    ['a revision of its own', 'troops-sent?rev=1', 'is not taken here'],
    ['a size', 'troops-sent?w=4000', 'is not taken here'],
    ['a comparison with one side', 'compare?a=counterpart/RUS', 'is missing'],
    ['too long an item', `troops-sent?known=${'1'.repeat(MAX_ADDRESS)}`, 'makes the address too long'],
  ])('keeps %s out and names it, and shows the rest', (_, item, reason) => {
    const { items, problems } = asked([item, ROW])
    expect(items.map(({ text }) => text)).toEqual([ROW])
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.map((each) => each.parameter)).toContain('i')
    if (item !== 'is nothing') expect(problems.map((each) => each.reason)).toContain(reason)
  })

  test('has each item once', () => {
    const { items, problems } = asked([ROW, `${ROW}~Again`])
    expect(items).toHaveLength(1)
    expect(problems).toEqual([expect.objectContaining({ reason: 'is given twice' })])
  })

  test('holds twenty items in views as readers make them, and no more', () => {
    const charts = [...VIEWS, ...CHARTS.map((id) => `${id}?known=2026-03-31`)]
    const twenty = charts.slice(0, MAX_ITEMS).map((item, at) => `${item}~A title of its own, number ${at}`)
    const { items, problems, title } = asked([...twenty, ROW], 'What a reader wants to show to others')
    expect(items).toHaveLength(MAX_ITEMS)
    expect(problems).toEqual([expect.objectContaining({ value: ROW, reason: 'is one too many' })])
    const query = formatBriefing({
      title,
      items: items.map(({ text }) => text),
      rest: 'known=2026-03-31&rev=10',
    })
    const { length } = `${BRIEFING_PATH}?${query}`
    expect(length).toBeLessThan(4000)
    expect(length).toBeLessThan(MAX_ADDRESS)
  })

  test('has an address that is not too long, whatever titles are given', () => {
    const long = CHARTS.slice(0, MAX_ITEMS).map((id) => `${id}~${'北'.repeat(MAX_TITLE)}`)
    const { items, problems } = asked(long)
    const query = formatBriefing({ title: null, items: items.map(({ text }) => text), rest: '' })
    expect(query.length).toBeLessThanOrEqual(MAX_ADDRESS)
    expect(items.length + problems.length).toBe(long.length)
    expect(problems.every(({ reason }) => reason === 'makes the address too long')).toBe(true)
  })

  test('without its title where that is too long, and says so', () => {
    const { title, problems } = asked([ROW], 'x'.repeat(MAX_TITLE + 1))
    expect(title).toBeNull()
    expect(problems).toEqual([expect.objectContaining({ parameter: 'title', reason: 'is too long' })])
  })

  test('reads no more than twice as many items as it may have', () => {
    const { items, problems } = asked(Array.from({ length: 5000 }, (_, at) => `r/row-${at}`))
    expect(items).toEqual([])
    expect(problems.length).toBeLessThanOrEqual(2 * MAX_ITEMS + 1)
    expect(problems.at(-1)?.value).toBe(`${inFigures(5000 - 2 * MAX_ITEMS)} more`)
  })

  test('of any text is a briefing or says why not', () => {
    const item = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...VIEWS, ROW, 's/new-year-2026'))
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const { items: found, problems } = asked(items)
        expect(found.length > 0 || problems.length > 0 || items.length === 0).toBe(true)
      }),
    )
  })
})

describe('the form of a briefing', () => {
  test('gives titles by their place, and takes them away again', () => {
    const query = new URLSearchParams([
      ['i', 'troops-sent'],
      ['t', 'Mine'],
      ['i', `${ROW}~Old`],
      ['t', ''],
      ['title', 'All'],
      ['rev', '3'],
    ])
    expect(editedBriefing(query)).toEqual({
      briefing: { title: 'All', items: ['troops-sent~Mine', ROW], rest: 'rev=3' },
      isEdited: true,
      refused: '',
      problems: [],
    })
  })

  it.each([
    ['/charts/troops-sent?known=2025-01-13', ['troops-sent?known=2025-01-13']],
    ['https://other.example/records/x?rev=3', ['r/x']],
    [' /stories/new-year-2026#a ', ['s/new-year-2026']],
    ['', []],
  ])('adds the page at %j', (add, items) => {
    expect(editedBriefing(new URLSearchParams({ add }))).toMatchObject({ briefing: { items }, problems: [] })
  })

  it.each(['/troops', 'https://example.org/', 'http://[', 'javascript:alert(1)'])(
    'names %j, which is no page for it',
    (add) => {
      expect(editedBriefing(new URLSearchParams({ add }))).toMatchObject({
        problems: [{ parameter: 'add', value: add }],
        refused: add,
      })
    },
  )
})

describe('a briefing as a file', () => {
  it.each([
    ['pdf', 'title=A&title=B&i=troops-sent', 400],
    ['docx', 'i=troops-sent', 404],
    ['pdf', '', 400],
    ['pdf', 'i=no-such-chart&i=troops-sent', 400],
    ['zip', 'i=troops-sent&colour=red', 400],
    ['pdf', 'i=troops-sent&rev=999999', 400],
  ])('is refused with a reason as .%s?%s', (format, query, status) => {
    expect(requestedBriefingFile(ledger(), format, new URLSearchParams(query))).toMatchObject({ status })
  })

  test('is made whatever the letters of its titles', async () => {
    const briefing = requestedBriefing(
      ledger(),
      parseBriefing(formatBriefing({ title: '🚀 Ракета 북한', items: [`${ROW}~𒀀🚀`], rest: '' })),
      TODAY,
    )
    const document = briefingDocument(briefing, ledger(), { ...TODAY, theme: null })
    expect(document.title).toBe('🚀 Ракета 북한')
    expect((await documentPdf(document, SITE)).byteLength).toBeGreaterThan(1000)
  })

  test('knows nothing of what was not public on its day', () => {
    const { document } = requestedBriefingFile(
      ledger(),
      'pdf',
      new URLSearchParams([
        ['i', ROW],
        ['known', '2025-01-13'],
      ]),
    ) as { document: ReturnType<typeof briefingDocument> }
    expect(document.sections[0]).toMatchObject({ records: [], title: ROW.slice(2) })
    expect(document.sections[0]?.absent).toHaveLength(1)
  })
})
