import { describe, expect, test } from 'vitest'
import { chartOf } from '@/lib/charts'
import { CHART_IDS } from '@/lib/charts/catalogue'
import { readChart } from '@/lib/charts/read'
import { stateName } from '@/lib/ledger/claims/current-claims'
import { statesAt } from '@/lib/ledger/claims/states-at'
import { diff } from '@/lib/ledger/revisions/diff'
import { changesSince } from '@/lib/site/since/changes-since'
import { requestedSince } from '@/lib/site/since/since-file'
import { SINCE_SUBJECTS } from '@/lib/site/since/since-ids'
import { sincePath } from '@/lib/site/since/since-path'
import { sinceSubject } from '@/lib/site/since/since-subject'
import { LEDGER, NEWEST, viewOf } from '../charts/real-slice'

const DAY = '2025-01-13'
const since = (id: string, requested = {}, day = DAY) =>
  changesSince(LEDGER, NEWEST, {
    charts: sinceSubject(id)?.charts ?? [],
    view: viewOf({ known: day, ...requested }),
    day,
  })
const idsOf = (id: string, kind: string, requested = {}) =>
  since(id, requested)
    .filter((change) => change.kind === kind)
    .map((change) => change.id)
    .sort()

test.each(CHART_IDS)('%s: what was added is what the chart has now and had not that day', (id) => {
  const rowsOn = (known: string | null) =>
    readChart(chartOf(id), NEWEST, viewOf({ known })).selected.rows.map((row) => row.id)
  const then = new Set(rowsOn(DAY))
  expect(idsOf(id, 'added')).toEqual(
    rowsOn(null)
      .filter((row) => !then.has(row))
      .sort(),
  )
})

test('a superseded claim was not past that day, is now, and names what took its place', () => {
  const [then, now] = [statesAt(NEWEST.tables, DAY), statesAt(NEWEST.tables, NEWEST.revision.date)]
  const found = since('troops').filter(({ kind }) => kind === 'superseded')
  expect(found.length).toBeGreaterThan(0)
  for (const { id, by, day, claimant } of found) {
    const [before, after] = [then.get(id), now.get(id)]
    expect(before && ['superseded', 'dated'].includes(stateName(before))).toBe(false)
    expect(after?.supersededBy?.id).toBe(by?.id)
    expect(day > DAY).toBe(true)
    expect(claimant).not.toBeNull()
  }
})

test('corrections are those of revisions after the day, of rows that were known then', () => {
  const corrected = new Set(
    diff(LEDGER, 1, LEDGER.revisions.length)
      .filter(({ kind }) => kind === 'corrected')
      .map(({ id }) => id),
  )
  const found = since('troops').filter(({ kind }) => kind === 'corrected')
  expect(found.length).toBeGreaterThan(0)
  for (const { id, columns, day } of found) {
    expect(corrected).toContain(id)
    expect(columns.length).toBeGreaterThan(0)
    expect(LEDGER.revisions.map(({ date }) => date)).toContain(day)
  }
  expect(since('troops', {}, NEWEST.revision.date)).toEqual([])
})

test('a filter of the view is one of the list', () => {
  for (const change of since('troops-sent', { claimants: ['kor-nis'] }))
    expect(change.claimant?.id).toBe('kor-nis')
})

describe('addresses', () => {
  test.each([
    ['/', '/since/overview'],
    ['/troops', '/since/troops'],
    ['/charts/troops-sent', '/since/troops-sent'],
    ['/compare', null],
    ['/records/a-row', null],
  ])('%s leads to %s', (path, expected) => {
    expect(sincePath(path)).toBe(expected)
  })

  test('every id is one of a chart or a dashboard', () => {
    for (const id of SINCE_SUBJECTS) expect(sinceSubject(id)?.charts.length).toBeGreaterThan(0)
    expect(sinceSubject('nothing')).toBeNull()
  })

  const fileOf = (id: string, query: string) =>
    requestedSince(LEDGER, id, new URLSearchParams(query), 'https://ledger.example')

  test('a file holds a record a change', () => {
    const file = fileOf('troops-sent', `known=${DAY}`)
    if ('status' in file) throw new Error(file.detail)
    const [head, ...records] = file.text().trimEnd().split('\r\n')
    expect(head).toMatch(/^change,day,table,id,/)
    expect(records).toHaveLength(since('troops-sent').length)
  })

  test.each([
    ['nothing', `known=${DAY}`, 404],
    ['troops-sent', '', 400],
    ['troops-sent', 'known=yesterday', 400],
    ['troops-sent', `known=${DAY}&claimants=nobody`, 400],
  ])('/since/%s.csv?%s is answered with %i', (id, query, status) => {
    expect(fileOf(id, query)).toMatchObject({ status })
  })
})
