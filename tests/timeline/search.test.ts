import { describe, expect, test } from 'vitest'
import { typos } from '@/lib/text/typos'
import { packTimeline, unpackTimeline } from '@/lib/timeline/pack'
import { search } from '@/lib/timeline/search'
import { timelineOf } from '@/lib/timeline/timeline'
import { REAL } from '../charts/real-slice'

const timeline = timelineOf(REAL)
const idsFor = (query: string) => {
  const { has } = search(timeline, query)
  return timeline.entries.filter((_, position) => has[position] === 1).map(({ id }) => id)
}

describe('a search', () => {
  test.each([
    ['another script', 'Путин', 'Putin'],
    ['another script', 'Шойгу', 'Shoigu'],
    ['another script', '김정은', 'Kim Jong Un'],
    ['another script', '평양', 'Pyongyang'],
    ['another script, taken apart', '평양'.normalize('NFD'), 'Pyongyang'],
    ['accents', 'Pütin', 'Putin'],
    ['case and punctuation', '"PUTIN"!', 'putin'],
    ['hyphens', 'Kim Jong-un', 'Kim Jong Un'],
    ['two swapped letters', 'hwasogn', 'hwasong'],
    ['a missing letter', 'Vladvostok', 'Vladivostok'],
    ['a wrong letter', 'Kursc', 'Kursk'],
  ])('finds in spite of %s: %s', (_, requested, meant) => {
    expect(idsFor(meant).length).toBeGreaterThan(0)
    expect(idsFor(requested)).toEqual(idsFor(meant))
  })

  test('tells which words it put in the place of one that no entry has', () => {
    expect(search(timeline, 'hwasogn test').respelled).toEqual([{ word: 'hwasogn', as: ['hwasong'] }])
    expect(search(timeline, 'hwasong').respelled).toEqual([])
  })

  test('finds a system by its other name, a claim by its claimant and an event by its place', () => {
    const missile = REAL.tables.missiles.find(({ id }) => id === 'scud-b')
    expect(missile?.other_names).toEqual(['Hwasong-5'])
    const launch = REAL.tables['missile-tests'].find((row) => row.missile === 'scud-b')
    expect(idsFor('Hwasong-5')).toContain(launch?.id)
    const claim = REAL.tables.estimates.find(({ claimant }) => claimant === 'kor-nis')
    expect(idsFor('National Intelligence Service')).toContain(claim?.id)
    const event = REAL.tables.events.find(({ place }) => place === 'punggye-ri')
    expect(idsFor('punggye')).toContain(event?.id)
  })

  test('wants all words, a number exactly, and finds nothing for nonsense', () => {
    const both = idsFor('putin pyongyang')
    expect(both.length).toBeGreaterThan(0)
    for (const id of both) expect(idsFor('putin')).toContain(id)
    expect(idsFor('2031')).toEqual([])
    expect(idsFor('qqqqzzzzxxxx')).toEqual([])
    for (const signs of ['!!!', '[]', '💩', '"']) expect(idsFor(signs)).toEqual([])
  })

  test.each([
    '',
    ' ',
    '!!!',
    '(?:',
    '\\',
    '%',
    '\ud800',
    'a'.repeat(100_000),
    'a b '.repeat(10_000),
    '__proto__',
  ])('survives %j', (query) => {
    expect(search(timeline, query).has).toHaveLength(timeline.entries.length)
  })
})

test.each([
  ['putin', 'putin', 0],
  ['putin', 'puitn', 1],
  ['putin', 'ptin', 1],
  ['putin', 'puttin', 1],
  ['putin', 'pudin', 1],
  ['putin', 'lavrov', Number.POSITIVE_INFINITY],
])('from %s to %s are %d typos', (one, other, expected) => {
  expect(typos(one, other, 2)).toBe(expected)
  expect(typos(other, one, 2)).toBe(expected)
})

test('what crosses the wire is the timeline', () => {
  expect(unpackTimeline(JSON.parse(JSON.stringify(packTimeline(timeline))))).toEqual(timeline)
})
