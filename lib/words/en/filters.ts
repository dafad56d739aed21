/** The headings of the filters of charts. */
export const FILTER_LABELS = {
  claimants: 'Claimant',
  sides: "Claimant's side",
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
  ways: 'Direction',
  exchanges: 'What is exchanged',
  support: 'Evidence',
  without: 'Exclude',
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
