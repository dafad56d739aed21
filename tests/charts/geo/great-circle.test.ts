import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrival, greatCircle } from '@/lib/charts/geo/great-circle'
import { REFERENCE_CITIES } from '@/lib/charts/geo/reference-cities'
import { REAL } from '../real-slice'

test('a quarter of the equator and the way from pole to pole', () => {
  expect(greatCircle({ lat: 0, lon: 0 }, { lat: 0, lon: 90 })).toBeCloseTo((Math.PI / 2) * 6371.0088, 6)
  expect(greatCircle({ lat: 90, lon: 0 }, { lat: -90, lon: 77 })).toBeCloseTo(Math.PI * 6371.0088, 6)
})

test('a flight arrives as far away as it flew, also over a pole and over the antimeridian', () => {
  const quarter = (Math.PI / 2) * 6371.0088
  expect(arrival({ lat: 0, lon: 0 }, 90, quarter)).toMatchObject({ lon: expect.closeTo(90, 6) })
  expect(arrival({ lat: 45, lon: 0 }, 0, quarter).lat).toBeCloseTo(45, 6)
  expect(arrival({ lat: 39, lon: 126 }, 75, 6000).lon).toBeLessThan(0)
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 0, max: 359, noNaN: true }),
      fc.double({ min: 1, max: 15_000, noNaN: true }),
      (lat, bearing, distance) => {
        const from = { lat, lon: 126 }
        expect(greatCircle(from, arrival(from, bearing, distance))).toBeCloseTo(distance, 3)
      },
    ),
  )
})

test('nearest first, at distances that an atlas gives', () => {
  expect(REFERENCE_CITIES).toEqual([
    { label: 'Seoul', distance: 195 },
    { label: 'Tokyo', distance: 1285 },
    { label: 'Guam', distance: 3399 },
    { label: 'Anchorage', distance: 5995 },
    { label: 'Washington', distance: 11_042 },
  ])
})

test('where the ledger has a city, the reference distance is measured to the same point', () => {
  const place = (id: string) => {
    const { lat, lon } = REAL.tables.places.find((row) => row.id === id) ?? { lat: null, lon: null }
    return { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN }
  }
  for (const [id, label] of [
    ['seoul', 'Seoul'],
    ['washington', 'Washington'],
  ] as const)
    expect(Math.round(greatCircle(place('pyongyang'), place(id)))).toBe(
      REFERENCE_CITIES.find((city) => city.label === label)?.distance,
    )
})
