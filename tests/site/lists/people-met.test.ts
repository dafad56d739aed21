import { describe, expect, test } from 'vitest'
import { contactOf, isContact } from '@/lib/charts/dimensions/contact'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { metFile, readMetRequest } from '@/lib/site/lists/met-file'
import { MET_ORDERS, orderedMet, peopleMet } from '@/lib/site/lists/people-met'
import { rowEntries, withPeople } from '@/lib/site/lists/row-entries'
import { LEDGER, NEWEST, viewOf } from '../../charts/real-slice'

type Event = Snapshot['tables']['events'][number]

const SOME = NEWEST.tables.events.find((row) => row.contact === 'meeting')
if (SOME === undefined) throw new Error('no meeting')

const contact = (id: string, people: readonly string[], more: Partial<Event> = {}): Event => ({
  ...SOME,
  id,
  date: '2024-01-01',
  known: '2024-01-02',
  counterpart: 'RUS',
  place: 'moscow',
  people: [...people],
  ...more,
})
const at = (...events: Event[]): Snapshot => ({ ...NEWEST, tables: { ...NEWEST.tables, events } })
const [CHOE, KIM, LAVROV, PUTIN, XI] = [
  'choe-son-hui',
  'kim-jong-un',
  'sergey-lavrov',
  'vladimir-putin',
  'xi-jinping',
] as const
const counts = (of: Snapshot, id: string, known: string | null = null) =>
  Object.fromEntries(peopleMet(of, 'people', id, known).people.map((met) => [met.id, met.total]))

describe('whom somebody met', () => {
  test('are the people of the other side, not one’s own delegation', () => {
    const of = at(contact('one', [CHOE, KIM, LAVROV]), contact('two', [CHOE, LAVROV, PUTIN]))
    expect(counts(of, CHOE)).toEqual({ [LAVROV]: 2, [PUTIN]: 1 })
    expect(counts(of, LAVROV)).toEqual({ [CHOE]: 2, [KIM]: 1 })
  })

  test('are not two guests of North Korea at one occasion', () => {
    const of = at(contact('parade', [KIM, PUTIN, XI], { counterpart: 'CHN' }))
    expect(counts(of, PUTIN)).toEqual({ [KIM]: 1 })
    expect(counts(of, KIM)).toEqual({ [PUTIN]: 1, [XI]: 1 })
  })

  test('are told apart by meetings, calls and letters, with the first and the last day', () => {
    const of = at(
      contact('one', [KIM, PUTIN], { date: '2024-06-19' }),
      contact('two', [KIM, PUTIN], { date: '2023-09-13' }),
      contact('three', [KIM, PUTIN], { date: '2025-01-01', contact: 'letter' }),
    )
    expect(peopleMet(of, 'people', KIM, null)).toMatchObject({
      contacts: 3,
      first: '2023-09-13',
      last: '2025-01-01',
      people: [{ id: PUTIN, counts: { meeting: 2, call: 0, letter: 1 }, total: 3 }],
    })
  })

  test('are none in what was no contact, or not yet known', () => {
    const of = at(
      contact('statement', [KIM, PUTIN], { contact: null }),
      contact('later', [KIM, PUTIN], { known: '2024-02-01' }),
    )
    expect(counts(of, KIM, '2024-01-31')).toEqual({})
    expect(counts(of, KIM, '2024-02-01')).toEqual({ [PUTIN]: 1 })
  })

  test('at a place are all who are named there', () => {
    const of = at(contact('one', [KIM, PUTIN]), contact('two', [CHOE], { place: 'beijing' }))
    expect(
      peopleMet(of, 'places', 'moscow', null)
        .people.map(({ id }) => id)
        .sort(),
    ).toEqual([KIM, PUTIN])
  })
})

describe.each([NEWEST, snapshot(LEDGER, 1), snapshot(LEDGER, 6)])('in the published ledger', (of) => {
  const { number } = of.revision

  test.each([null, '2024-12-31'])(
    `every count of revision ${number}, known by %s, leads to as many rows`,
    (day) => {
      for (const table of ['people', 'places'] as const)
        for (const row of of.tables[table].slice(0, 40)) {
          const entries = rowEntries(LEDGER, of, table, row, day)
          for (const met of peopleMet(of, table, row.id, day).people)
            for (const kind of ['meeting', 'call', 'letter'] as const)
              expect(
                withPeople(entries, viewOf({ people: [met.id], contacts: [kind] })),
                `${row.id}, ${met.id}`,
              ).toHaveLength(met.counts[kind])
        }
    },
  )

  test(`who met whom is mutual at revision ${number}`, () => {
    const met = new Map(of.tables.people.map(({ id }) => [id, counts(of, id)]))
    for (const [one, others] of met)
      for (const [other, count] of Object.entries(others)) expect(met.get(other)?.[one]).toBe(count)
  })
})

test('contacts are those of the charts', () => {
  const rows = NEWEST.tables.events.filter((row) => row.people.includes(CHOE) && isContact(row, NEWEST))
  expect(peopleMet(NEWEST, 'people', CHOE, null).contacts).toBe(rows.length)
  expect(rows.map(contactOf)).toContain('letter')
})

test('the orders hold the same people', () => {
  const met = peopleMet(NEWEST, 'people', KIM, null)
  const ids = (order: string | null) => orderedMet(met, order).map(({ id }) => id)
  for (const order of Object.keys(MET_ORDERS)) expect(new Set(ids(order))).toEqual(new Set(ids(null)))
  expect(ids('name')).not.toEqual(ids(null))
  const totals = orderedMet(met, null).map(({ total }) => total)
  expect(totals).toEqual(totals.toSorted((one, other) => other - one))
})

describe('the file', () => {
  const read = (table: string, id: string, query = '') =>
    readMetRequest(LEDGER, table, id, new URLSearchParams(query))

  test('has a line for each person and the pinned address of the rows', () => {
    const request = read('people', CHOE, 'known=2025-12-31')
    if ('status' in request) throw new Error(request.detail)
    const lines = metFile(request, 'https://ledger.example').trim().split('\r\n')
    expect(lines[0]).toBe('id,name,country,meeting,call,letter,total,first,last,rows')
    expect(lines).toHaveLength(1 + peopleMet(NEWEST, 'people', CHOE, '2025-12-31').people.length)
    expect(lines[1]).toContain(
      `known=2025-12-31&rev=${NEWEST.revision.number}&people=sergey-lavrov&contacts=call%2Cletter%2Cmeeting`.replaceAll(
        '%2C',
        ',',
      ),
    )
  })

  test.each([
    ['people', 'nobody', '', 404],
    ['sources', 'csis-timeline', '', 404],
    ['people', CHOE, 'known=yesterday', 400],
    ['people', CHOE, 'by=name', 400],
  ])('of %s/%s?%s is refused with %i', (table, id, query, status) => {
    expect(read(table, id, query)).toMatchObject({ status })
  })
})
