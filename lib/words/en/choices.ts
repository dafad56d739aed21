/** The labels of controls that several charts share, and of their options. */
export const CHOICE_LABELS = {
  bin: {
    label: 'Bar width',
    options: { auto: 'Automatic', month: 'Months', quarter: 'Quarters', year: 'Years' },
  },
  stack: { label: 'Height', options: { absolute: 'Number', share: 'Share' } },
  scale: { label: 'Scale', options: { linear: 'Linear', log: 'Logarithmic' } },
  clock: { label: 'Date of', options: { about: 'the situation', asserted: 'the statement' } },
  panels: { label: 'Split by', options: { indicator: 'Measure', claimant: 'Claimant' } },
} as const
