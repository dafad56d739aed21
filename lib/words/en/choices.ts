/** The labels of controls that several charts share, and of their options. */
export const CHOICE_LABELS = {
  bin: {
    label: 'Bars',
    options: { auto: 'As fits', month: 'Months', quarter: 'Quarters', year: 'Years' },
  },
  stack: { label: 'Height', options: { absolute: 'Number', share: 'Share' } },
  scale: { label: 'Scale', options: { linear: 'Even', log: 'Logarithmic' } },
  clock: { label: 'Time axis', options: { about: 'When it was true', asserted: 'When it was said' } },
  past: { label: 'Earlier claims', options: { shown: 'Shown, pale', hidden: 'Hidden' } },
  annotations: { label: 'Events', options: { shown: 'Marked', hidden: 'Hidden' } },
  panels: { label: 'A panel for each', options: { indicator: 'Thing counted', claimant: 'Claimant' } },
} as const
