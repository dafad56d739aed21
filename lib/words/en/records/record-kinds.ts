import type { Table } from '@/lib/ledger/schema/rows'

/** The name of a row of each table, in the singular. */
export const RECORD_KINDS = {
  sources: 'Source',
  actors: 'Claimant',
  people: 'Person',
  places: 'Place',
  indicators: 'Indicator',
  estimates: 'Estimate',
  events: 'Event',
  'missile-tests': 'Missile launch',
  missiles: 'Missile type',
  'cruise-launches': 'Cruise missile launch',
  series: 'Value of a series',
  coverage: 'Stretch of coverage',
  annotations: 'Annotation',
  checks: 'Second reading',
  names: 'Other name',
} as const satisfies Record<Table, string>
