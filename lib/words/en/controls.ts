import { inFigures } from './counts'

/** The words of the controls of a chart. */
export const CONTROL_WORDS = {
  filter: 'Filter',
  close: 'Close',
  remove: 'Remove',
  reset: 'Reset all',
  chosen: 'Chosen',
  dates: 'Dates',
  known: 'Known by',
  against: 'Compared with',
  legend: 'Legend',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
} as const

/** A control or filter with its value, such as `Claimant: NIS`. */
export const chipWords = (label: string, value: string): string => `${label}: ${value}`

/** The values of a filter that are too many to name each. */
export const chosenWords = (chosen: number): string => `${chosen} chosen`

/** The name of the links to the panels of a chart. */
export const panelsOf = (title: string): string => `Panels of ${title}`

/** Below the values of a filter of which only some are listed. */
export const mostFrequentWords = (listed: number, all: number): string =>
  `The ${inFigures(listed)} most frequent of ${inFigures(all)}. The search finds the entries of all.`
