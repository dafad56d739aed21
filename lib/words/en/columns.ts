import { dateWords } from './dates'

/** The column headers of chart tables. */
export const COLUMN_LABELS = {
  asserted: 'Said',
  asWorded: 'As worded',
  best: 'Best',
  claimant: 'Claimant',
  date: 'Date',
  event: 'Event',
  forTime: 'About',
  high: 'High',
  indicator: 'What is counted',
  kind: 'Kind',
  lane: 'Group',
  low: 'Low',
  period: 'Period',
  place: 'Place',
  sources: 'Sources',
  state: 'State',
  time: 'Time',
  total: 'Total',
  unit: 'Unit',
  value: 'Value',
  weakness: 'Weaknesses',
} as const

/** Headers of the columns of one direction or one side of a comparison. */
export const directionColumn = (direction: string, category: string): string => `${direction}: ${category}`
export const sideColumn = (side: string, category: string): string => `${side}, ${category}`
export const sideTotalColumn = (side: string): string => sideColumn(side, 'total')

/** The caption of a table: the title of its chart and the as-of day. */
export const knownByCaption = (title: string, day: string): string => `${title}, known by ${dateWords(day)}`
export const everyClaimCaption = (title: string, day: string): string =>
  `${title}: every claim known by ${dateWords(day)}`
export const everyValueCaption = (title: string, day: string): string =>
  `${title}: every value known by ${dateWords(day)}`
export const exchangeCaption = (title: string, day: string): string =>
  `${title}: recorded events known by ${dateWords(day)}`
