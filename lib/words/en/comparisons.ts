export const comparisonTitle = (a: string, b: string): string => `“${a}” beside “${b}”`
export const comparisonQuestion = (a: string, b: string): string =>
  `How do “${a}” and “${b}” compare over time?`

/** The name of a side within a sentence. */
export const sideName = (label: string): string => `“${label}”`

/** The limits of comparisons. */
export const COMPARISON_NOTES = {
  cause: 'That two things went together in time does not say that one led to the other.',
  scales: 'The two scales differ: heights of the two panels cannot be compared, times can.',
} as const

export const COMPARED_EVENTS = {
  definition:
    'Events that this ledger records, counted by the time at which they began, divided by topic, on one time axis and one scale.',
  recorded: 'Counts what this ledger has recorded, not everything that happened.',
} as const

export const COMPARED_CLAIMS = {
  definition:
    'Every claim about two indicators, each in its own unit and on its own scale, over one time axis.',
  current:
    'A claim is current until its claimant, or another body of the same government, gives a newer number, or until it is over a year older than the newest.',
  noun: 'these two indicators',
} as const

export const COMPARED_SERIES = {
  definition:
    'Published values of two series, each in its own unit and on its own scale, over one time axis.',
  noun: 'these two series',
} as const

/** A selection of events as a side: `Counterpart: Russia`. */
export const selectionLabel = (column: string, value: string): string => `${column}: ${value}`

/** The columns by which events are selected. */
export const SELECTION_LABELS = {
  topic: 'Topic',
  kind: 'Kind',
  counterpart: 'Counterpart',
  flow: 'Direction',
  level: 'Level',
  people: 'Person',
  place: 'Place',
} as const

/** Why two subjects cannot be compared, and which can, as parts of a problem message. */
export const COMPARISON_PROBLEMS = {
  missing: 'is missing',
  same: 'is the same as a',
  otherKind: 'is of another kind than a',
  twoSides: 'two indicators or two selections of events, as /compare lists them',
  allowed: {
    estimates: 'another indicator with claims',
    series: 'another published series',
    events: 'another selection of events',
  },
} as const
