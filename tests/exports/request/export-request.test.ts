import { expect, it } from 'vitest'
import { FORMATS } from '@/lib/exports/index'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { ledger } from '@/lib/ledger/load/served'

const ask = (chart: string, format: string, query = '') =>
  readExportRequest(ledger(), chart, format, new URLSearchParams(query))

it.each([
  ['troops-sent', '', '/charts/troops-sent.svg'],
  ['troops-sent', 'w=1', '/charts/troops-sent.svg'],
  ['compare', '', '/compare.svg'],
  ['compare', 'a=nothing&b=nothing', '/compare.svg'],
  ['nowhere', '', '.svg'],
])('names the formats of %s?%s before anything else is wrong with it', (chart, query, first) => {
  const answer = ask(chart, 'gif', query)
  expect(answer).toMatchObject({ status: 404, title: 'No such format' })
  if (!('available' in answer)) throw new Error('no formats are named')
  expect(answer.available?.[0]).toBe(first)
})

it('names all formats where the chart is unknown too, and only those of its table where it is known', () => {
  expect(ask('nowhere', 'gif')).toMatchObject({
    available: Object.keys(FORMATS).map((format) => `.${format}`),
  })
  const { available } = ask('troops-sent', 'gif') as { available: readonly string[] }
  expect(available).not.toContain('/charts/troops-sent.ics')
  expect(ask('troops-sent', 'ics')).toMatchObject({ status: 404, title: 'No such format', available })
})

it('repeats no more of an unknown format than tells which it was', () => {
  expect(ask('contacts', 'x'.repeat(5000))).toHaveProperty(
    'detail.length',
    'The chart contacts is not made as ..'.length + 20,
  )
})

it('tells of the subject where the format is right', () => {
  expect(ask('nowhere', 'svg')).toMatchObject({ status: 404, title: 'No such chart' })
  expect(ask('compare', 'svg')).toMatchObject({ status: 400, title: 'Nothing to compare' })
})
