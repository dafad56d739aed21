import type { Land } from '@/lib/forms/map/globe'
import outline from './land-outline.json'

/** Steps per degree, as in scripts/map/land-outline.ts, which writes the file. */
const STEPS = 100

function* numbers(text: string): Generator<number> {
  let [value, shift] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const bits = text.charCodeAt(at) - 63
    value |= (bits & 31) << shift
    shift += 5
    if (bits >= 32) continue
    yield value & 1 ? ~(value >> 1) : value >> 1
    ;[value, shift] = [0, 0]
  }
}

function line(text: string): number[][] {
  const points: number[][] = []
  const steps = numbers(text)
  let [x, y] = [0, 0]
  for (let step = steps.next(); !step.done; step = steps.next()) {
    x += step.value
    y += steps.next().value ?? 0
    points.push([x / STEPS, y / STEPS])
  }
  return points
}

const lines = (text: string) => text.split(',').map(line)

let cached: Land | null = null

/**
 * Land and borders of Natural Earth (naturalearthdata.com, public domain), exact to about 2 km around Ukraine and Korea
 * and to about 20 km elsewhere. Made by `npx tsx scripts/land.ts`.
 */
export function land(): Land {
  cached ??= { polygons: outline.land.split(';').map(lines), borders: lines(outline.borders) }
  return cached
}
