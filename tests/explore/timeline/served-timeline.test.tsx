import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ServedTimeline } from '@/components/explore/timeline/served-timeline'
import { columnsOf } from '@/lib/timeline/large/columns'
import { showPage } from '@/lib/timeline/large/show'
import { timelineSpec } from '@/lib/timeline/spec'
import { parseView } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { NOTHING_MATCHES } from '@/words/limits'
import { REAL } from '../../charts/real-slice'

const columns = columnsOf(REAL)
const drawn = (view: View) =>
  renderToStaticMarkup(
    <ServedTimeline
      path="/timeline"
      view={view}
      facets={columns.facets}
      day={columns.revision.date}
      shown={showPage(columns, view)}
    />,
  )
const attribute = (element: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(element)?.[1] ?? ''
const inputs = (html: string, type: string) =>
  [...html.matchAll(/<input [^>]*>/g)]
    .map(([element]) => element)
    .filter((each) => attribute(each, 'type') === type)
const fields = (html: string) =>
  inputs(html, 'checkbox').map((element) => ({
    name: attribute(element, 'name'),
    value: attribute(element, 'value'),
    isChosen: element.includes('checked=""'),
  }))

const CHOSEN: View = {
  ...DEFAULT_VIEW,
  q: 'kim',
  people: ['kim-jong-un', REAL.tables.events.find(({ people }) => people.length > 0)?.people[0] ?? ''].sort(),
  from: '2019-01-01',
  sort: 'oldest',
}

describe('a timeline that the server draws', () => {
  test('is a form that leads to the view which it shows', () => {
    const html = drawn(CHOSEN)
    const chosen = fields(html).filter(({ isChosen }) => isChosen)
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]))
    for (const element of [...inputs(html, 'search'), ...inputs(html, 'date')])
      if (attribute(element, 'value') !== '')
        query.append(attribute(element, 'name'), attribute(element, 'value'))
    query.append('sort', /<option value="(\w+)" selected=""/.exec(html)?.[1] ?? '')
    const { view, problems } = parseView(query, timelineSpec(columns, 1))
    expect(problems).toEqual([])
    expect(view).toEqual(CHOSEN)
  })

  test('lists the most frequent values of a filter and those chosen, and says how many there are', () => {
    const people = columns.facets.find(({ parameter }) => parameter === 'people')?.values ?? []
    const rare = people.at(-1)?.id ?? ''
    const listed = (view: View) => fields(drawn(view)).filter(({ name }) => name === 'people')
    expect(people.length).toBeGreaterThan(20)
    expect(listed(DEFAULT_VIEW).map(({ value }) => value)).toEqual(people.slice(0, 20).map(({ id }) => id))
    expect(listed({ ...DEFAULT_VIEW, people: [rare] }).at(-1)).toEqual({
      name: 'people',
      value: rare,
      isChosen: true,
    })
    expect(drawn(DEFAULT_VIEW)).toContain(`The 20 most frequent of ${people.length}.`)
  })

  test('leads to its other pages and years by links', () => {
    const html = drawn({ ...DEFAULT_VIEW, page: 3 })
    expect(html).toContain('Page 3 of')
    for (const page of [2, 4]) expect(html).toContain(`page=${page}`)
    expect(html).toMatch(/href="\/timeline\?[^"]*page=\d+[^"]*#year-2014"/)
  })

  test('says so where nothing matches, and leads out of it', () => {
    const html = drawn({ ...DEFAULT_VIEW, q: 'qqqqzzzz' })
    expect(html).toContain(NOTHING_MATCHES)
    expect(html).toMatch(/href="\/timeline">Remove filter: “qqqqzzzz”/)
  })
})
