import { capitalised } from './counts'

/** The labels of controls that several charts share, and of their options. */
export const CHOICE_LABELS = {
  bin: {
    label: 'Bar width',
    options: { auto: 'Automatic', month: 'Months', quarter: 'Quarters', year: 'Years' },
  },
  stack: { label: 'Height', options: { absolute: 'Number', share: 'Share' } },
  scale: { label: 'Scale', options: { linear: 'Linear', log: 'Logarithmic' } },
  clock: { label: 'Date of', options: { about: 'the situation', asserted: 'the statement' } },
  past: { label: 'Earlier claims', options: { shown: 'shown, pale', hidden: 'hidden' } },
  annotations: { label: 'Events', options: { shown: 'marked', hidden: 'not marked' } },
  facet: { label: 'Panel', all: 'All panels' },
  panels: { label: 'Split by', options: { indicator: 'Measure', claimant: 'Claimant' } },
} as const

/** The title of one panel of a chart. */
export const facetTitle = (title: string, name: string): string => `${title}: ${name}`
/** What a panel counts, where its indicator does not say. */
export const facetDefinition = (name: string): string => `${capitalised(name)}.`
