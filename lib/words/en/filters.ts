/** The headings of the filters of charts. */
export const FILTER_LABELS = {
  claimants: 'Claimant',
  sides: 'Side of the claimant',
  topics: 'Topic',
  kinds: 'Kind',
  domains: 'Domain',
  systems: 'Weapon',
  classes: 'Class',
  outcomes: 'Outcome',
  people: 'Person',
  places: 'Place',
  counterparts: 'Counterpart',
  levels: 'Level',
  ways: 'Way',
  exchanges: 'What is exchanged',
  support: 'Rests on',
  without: 'Leave out what',
} as const

/** The label of an empty cell in a filter, a legend or a table. */
export const NOT_STATED = {
  classes: 'Class not stated',
  outcomes: 'Outcome not stated',
  places: 'Site not stated',
  systems: 'Type not stated',
} as const

/** The label of all categories without their own colour. */
export const OTHERS = 'Others'

export const COORDINATE_LABELS = { lat: 'Latitude', lon: 'Longitude' } as const
