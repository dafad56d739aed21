import type { Cells } from '@/lib/ledger/revisions/canonical'

const BOUNDS: Readonly<Record<string, string>> = { over: 'more than', 'at least': 'at least' }

/** Areas and directions as the ministry words them; one that is not here stays in `upstream`. */
const AREAS: Readonly<Record<string, string>> = {
  北朝鮮東岸付近: 'near the east coast',
  北朝鮮西岸: 'on the west coast',
  北朝鮮西岸付近: 'near the west coast',
  北朝鮮内陸部: 'inland',
  平壌近郊: 'near Pyongyang',
}
const DIRECTIONS: Readonly<Record<string, string>> = { 東: 'east', 北東: 'north-east', 南: 'south' }

/** What a Japanese report says of a launch that no column has, in words. */
export function launchNote(fields: Cells): string {
  const { launch, countNote, rangeBound, apogeeBound, rangeKm, apogeeKm, eez, timeJst, landing } = fields
  const total = launch?.split(' ').at(-1)
  const area = AREAS[fields.areaJa ?? '']
  const direction = DIRECTIONS[fields.directionJa ?? '']
  return [
    countNote === 'at least' ? `Japan says at least ${total}` : '',
    countNote === 'multiple' ? 'Japan says several and gives no number' : '',
    area ? `launched ${area}` : '',
    direction ? `flew ${direction}` : '',
    timeJst?.length === 2 ? `in the hour from ${timeJst}:00 in Japan` : '',
    rangeBound && rangeKm ? `flew ${BOUNDS[rangeBound] ?? rangeBound} ${rangeKm} km` : '',
    apogeeBound && apogeeKm ? `rose to ${BOUNDS[apogeeBound] ?? apogeeBound} ${apogeeKm} km` : '',
    landing === 'near-east-coast' ? 'came down near the east coast of Korea' : '',
    eez === 'inside' ? 'came down inside the economic zone of Japan' : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}
