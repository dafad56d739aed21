import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { land } from '@/lib/charts/geo/land'
import { map } from '@/lib/forms/map'
import type { Area } from '@/lib/forms/map/globe'
import type { MapOptions, MapPath, MapSite } from '@/lib/forms/map/map-site'
import type { ProjectionName } from '@/lib/forms/map/projection'
import type { ChartModel } from '@/lib/forms/model'
import { landOutline } from '@/scripts/map/land-outline'
import { colliding, outside } from './frame'

const NO_LAND = { polygons: [], borders: [] }

const place = fc.record({
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
  lat: fc.double({ min: -75, max: 75, noNaN: true }),
  rows: fc.integer({ min: 1, max: 40 }),
})
/** Places around Korea, as close to each other as launch sites are. */
const near = place.map(({ lon, lat, rows }) => ({ lon: 126 + lon / 90, lat: 39 + lat / 90, rows }))

type Raw = typeof place extends fc.Arbitrary<infer T> ? T : never

function sitesOf(raw: readonly Raw[]): MapSite[] {
  return raw.map(({ lon, lat, rows }, index) => {
    const records = Array.from({ length: rows }, (_, row) => `row-${index}-${row}`)
    return {
      key: `place-${index}`,
      at: { lon, lat },
      name: `Place ${index}`,
      parts: [
        { label: 'One', paint: 'series-1', records: records.slice(0, 1) },
        ...(rows > 1 ? [{ label: 'Other', paint: 'series-2', records: records.slice(1) } as const] : []),
      ],
      hollow: index % 3 === 0,
      only: rows === 1 ? { label: `The row of ${index}`, lines: [] } : null,
    }
  })
}

interface Asked {
  readonly projection?: ProjectionName
  readonly paths?: readonly MapPath[]
  readonly area?: Area | null
  readonly width?: number
  readonly land?: MapOptions['land']
}

const draw = (
  raw: readonly Raw[],
  { projection = 'world', paths = [], area = null, width = 800, land = NO_LAND }: Asked = {},
) =>
  map(
    sitesOf(raw),
    paths,
    {
      projection,
      centre: projection === 'equidistant' ? { lon: 126, lat: 39 } : null,
      area,
      land,
      aspect: 0.6,
      unit: ['row', 'rows'],
      parameter: 'places',
      references: [{ at: { lon: 127, lat: 37.5 }, label: 'Seoul' }],
      distances: [500, 1000, 2000],
    },
    { width },
  )

const recordsOf = (model: ChartModel) => model.targets.flatMap(({ records }) => records)
const expected = (raw: readonly Raw[]) =>
  sitesOf(raw).flatMap(({ parts }) => parts.flatMap(({ records }) => records))

describe('a map', () => {
  it('has the land of its own frame and projection, whatever was drawn before', () => {
    const raw = [{ lon: 126, lat: 39, rows: 1 }]
    const area = { lon: [110, 140], lat: [30, 50] } as const
    const asked: readonly Asked[] = [
      {},
      { width: 320 },
      { area },
      { area, projection: 'equal-area' },
      { projection: 'equidistant' },
    ]
    const under = (of: Asked) => draw(raw, of).under
    // A copy of the land has nothing drawn of it yet.
    const first = asked.map((each) => under({ ...each, land: { ...land() } }))
    for (const _ of ['drawn', 'kept'])
      expect(asked.map((each) => under({ ...each, land: land() }))).toEqual(first)
    expect(new Set(first.map((marks) => JSON.stringify(marks[0]))).size).toBe(asked.length)
  })

  it('holds every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(place, near), { maxLength: 60 }),
        fc.constantFrom<ProjectionName[]>('world', 'equal-area', 'equidistant'),
        fc.integer({ min: 200, max: 4096 }),
        (raw, projection, width) => {
          const model = draw(raw, { projection, width })
          expect(outside(model)).toEqual([])
          expect(colliding(model)).toEqual([])
          expect(recordsOf(model).toSorted()).toEqual(expected(raw).toSorted())
          expect(new Set(model.targets.map(({ key }) => key)).size).toBe(model.targets.length)
          expect(model.empty).toBe(raw.length === 0)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('shows what an area asks for within the frame, and no symbol over the middle of another', () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 60 }), (raw) => {
        const model = draw(raw, { projection: 'equal-area', area: { lon: [123, 129], lat: [37, 41] } })
        expect(outside(model)).toEqual([])
        const middles = model.targets.map(
          ({ box }) => [box.x + box.width / 2, box.y + box.height / 2] as const,
        )
        for (const [index, [x, y]] of middles.entries())
          for (const [otherX, otherY] of middles.slice(index + 1))
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(9)
      }),
    )
  })

  it('reads back an area that holds every place under a rectangle', () => {
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 1, maxLength: 40 }),
        fc.constantFrom<ProjectionName[]>('world', 'equal-area', 'equidistant'),
        (raw, projection) => {
          const model = draw(raw, { projection })
          const area = model.areaOf?.(model.plot)
          expect(area).not.toBeNull()
          for (const { lon, lat } of raw) {
            expect(lon).toBeGreaterThanOrEqual(area?.lon[0] ?? Number.NaN)
            expect(lon).toBeLessThanOrEqual(area?.lon[1] ?? Number.NaN)
            expect(lat).toBeGreaterThanOrEqual(area?.lat[0] ?? Number.NaN)
            expect(lat).toBeLessThanOrEqual(area?.lat[1] ?? Number.NaN)
          }
        },
      ),
    )
  })

  it('stays bounded with 10,000 places', () => {
    const raw = fc.sample(place, { numRuns: 10_000, seed: 1 })
    const model = draw(raw, { width: 1280 })
    expect(outside(model)).toEqual([])
    expect(colliding(model)).toEqual([])
    expect(recordsOf(model)).toHaveLength(expected(raw).length)
    expect(model.targets.length).toBeLessThan(6000)
  })

  it('tells a single row as itself, several as a count with the way to all of them', () => {
    const [single, many] = draw([
      { lon: 10, lat: 50, rows: 1 },
      { lon: 120, lat: 40, rows: 3 },
    ]).targets
    expect(single).toMatchObject({ label: 'The row of 0', records: ['row-0-0'] })
    expect(single?.narrows).toBeUndefined()
    expect(many).toMatchObject({
      label: 'Place 1: 3 rows',
      lines: ['Other: 2', 'One: 1'],
      narrows: { filters: { places: ['place-1'] } },
    })
  })

  it('is the same symbol for places that would hide each other', () => {
    const { targets } = draw([
      { lon: 125.7, lat: 39, rows: 5 },
      { lon: 125.71, lat: 39, rows: 2 },
      { lon: 30, lat: 50, rows: 1 },
    ])
    expect(targets.map(({ label }) => label)).toEqual([
      'The row of 2',
      'Place 0 and 1 place close by: 7 rows',
    ])
    expect(targets[1]?.narrows?.filters?.places).toEqual(['place-0', 'place-1'])
  })
})

describe('the outline of land', () => {
  it('follows from the installed package', () => {
    expect(readFileSync('lib/charts/geo/land-outline.json', 'utf8')).toBe(landOutline('.'))
  })

  it('has closed rings', () => {
    for (const ring of land().polygons.flat()) expect(ring.at(-1)).toEqual(ring[0])
  })
})
