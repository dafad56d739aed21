import { chartOf } from '@/lib/charts'
import { MISSILE_CLASSES } from '@/lib/charts/dimensions/missile-classes'
import { chartRows } from '@/lib/charts/query/chart-rows'
import { PALETTE } from '@/lib/forms/theme/palette'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import type { Flight, MonthCount, PeerChart } from './peer'

const UNKNOWN = 'unknown'
export const [WIDTH, HEIGHT] = [1200, 675]

const frame = (title: string) => ({
  title,
  colours: new Map([
    ...MISSILE_CLASSES.map(({ id, paint }) => [id, paint === 'none' ? '' : PALETTE.light[paint]] as const),
    [UNKNOWN, PALETTE.light['class-unknown']] as const,
  ]),
  width: WIDTH,
  height: HEIGHT,
})

const classOf = (row: Assessed<'missile-tests'>) => row.class ?? UNKNOWN

/** The launches of `missile-launches`, already counted by month and class for who does not count. */
export function launchBars(snapshot: Snapshot): PeerChart<MonthCount> {
  const chart = chartOf('missile-launches')
  const counts = new Map<string, MonthCount>()
  for (const row of chartRows(chart, snapshot) as readonly Assessed<'missile-tests'>[]) {
    const key = `${row.date.slice(0, 7)} ${classOf(row)}`
    const before = counts.get(key)
    const month = new Date(`${row.date.slice(0, 7)}-01`)
    counts.set(key, { month, class: classOf(row), count: (before?.count ?? 0) + 1 })
  }
  return { ...frame(chart.title), rows: [...counts.values()] }
}

/** The flights of `missile-reach`. */
export function reachPoints(snapshot: Snapshot): PeerChart<Flight> {
  const chart = chartOf('missile-reach')
  const rows = (chartRows(chart, snapshot) as readonly Assessed<'missile-tests'>[]).flatMap((row) =>
    row.distance_km === null || row.apogee_km === null
      ? []
      : [{ distance: row.distance_km, apogee: row.apogee_km, class: classOf(row) }],
  )
  return { ...frame(chart.title), rows }
}
