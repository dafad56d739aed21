import { beforeAll, describe, expect, test } from 'vitest'
import { asOfDay } from '@/lib/charts/query/select'
import { answerInParts } from '@/lib/exports/delivery/answer-in-parts'
import { csvText, excelCsvText } from '@/lib/exports/rows/csv-text'
import type { FileParts } from '@/lib/exports/rows/long-table'
import { rowById } from '@/lib/exports/rows/referenced-rows'
import { timelineColumns } from '@/lib/exports/timeline/timeline-columns'
import { timelineParts } from '@/lib/exports/timeline/timeline-parts'
import { readTimelineRequest, type TimelineRequest } from '@/lib/exports/timeline/timeline-request'
import { PART_ASKED, PARTS_TOLD } from '@/lib/http/parts.mjs'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import { selectEntries } from '@/lib/timeline/select'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { SITE } from '../written'

/** The present revision with so many events that its timeline is a large one. */
function grown(): Snapshot {
  const at = snapshot(ledger())
  const events = Array.from({ length: 20_000 }, (_, position) => {
    const event = at.tables.events[position % at.tables.events.length] as Snapshot['tables']['events'][number]
    return { ...event, id: `${event.id}-copy${position}` }
  })
  return { ...at, tables: { ...at.tables, events } }
}

let large: Snapshot
beforeAll(() => {
  large = grown()
})

const request = (format: TimelineRequest['format'], view: Partial<View> = {}): TimelineRequest => ({
  format,
  snapshot: large,
  ledger: ledger(),
  view: { ...DEFAULT_VIEW, ...view },
})
function parts(asked: TimelineRequest): FileParts {
  const make = timelineParts(asked, SITE)
  if (make === null) throw new Error('it is made at once')
  return make()
}
const joined = ({ count, part }: FileParts) =>
  Array.from({ length: count }, (_, number) => part(number)).join('')

describe('a file of a large timeline', () => {
  test.each<[TimelineRequest['format'], Partial<View>]>([
    ['csv', {}],
    ['excel.csv', { sort: 'oldest' }],
    ['csv', { known: '2024-12-31', people: ['kim-jong-un'], q: 'putin' }],
    ['csv', { q: 'qqqqzzzz' }],
  ])('is the same as %s in parts as at once: %j', (format, view) => {
    const asked = request(format, view)
    const columns = timelineColumns(large, SITE, asOfDay(large, asked.view))
    const records = selectEntries(timelineOf(large), asked.view).entries.map((entry) => {
      const row = rowById(large, entry.table, entry.id) as Assessed
      return columns.map((column) => column.cell(entry, row))
    })
    const text = format === 'csv' ? csvText : excelCsvText
    expect(
      joined(parts(asked)) ===
        text(
          columns.map(({ name }) => name),
          records,
        ),
    ).toBe(true)
  })

  test('has parts of a few thousand records', () => {
    const { count, part } = parts(request('csv'))
    expect(count).toBeGreaterThan(10)
    expect(part(1).split('\r\n').length).toBeLessThan(5000)
  })

  test('is made at once where it is small, or is no list of records', () => {
    const small = { ...request('csv'), snapshot: snapshot(ledger()) }
    expect(timelineParts(small, SITE)).toBeNull()
    expect(timelineParts(request('json'), SITE)).toBeNull()
  })
})

describe('a request', () => {
  test('for a long file of another format is refused with what is made of any number', () => {
    const newest = {
      ...ledger(),
      tables: { ...ledger().tables, events: large.tables.events.map((row) => ({ ...row, since: 1 })) },
    }
    const read = (format: string, query = '') =>
      readTimelineRequest(newest, format, new URLSearchParams(query))
    for (const format of ['json', 'ics', 'rows.json'])
      expect(read(format), format).toMatchObject({
        status: 400,
        available: ['/timeline.csv', '/timeline.excel.csv'],
      })
    // A feed has the latest entries alone.
    for (const format of ['csv', 'atom', 'feed.json']) expect(read(format)).toMatchObject({ format })
    expect(read('json', 'people=kim-jong-un')).toMatchObject({ format: 'json' })
  })
})

describe('the answer', () => {
  const file: FileParts = { count: 3, part: (number) => `part ${number};` }
  const asked = (headers: Record<string, string>) =>
    new Request('https://ledger.example/timeline.csv', { headers })

  test('is the part that is asked for, with the number of all', async () => {
    const answer = answerInParts(asked({ [PART_ASKED]: '1' }), { ETag: '"a"' }, () => file)
    expect(await answer.text()).toBe('part 1;')
    expect(answer.headers.get(PARTS_TOLD)).toBe('3')
  })

  test('is a stream of all for anybody else', async () => {
    const answer = answerInParts(asked({}), { ETag: '"b"' }, () => file)
    expect(answer.headers.get(PARTS_TOLD)).toBeNull()
    expect(await answer.text()).toBe('part 0;part 1;part 2;')
  })

  test('is 304 for who has it', () => {
    expect(answerInParts(asked({ 'If-None-Match': '"c"' }), { ETag: '"c"' }, () => file).status).toBe(304)
  })
})
