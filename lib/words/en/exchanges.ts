/** The directions of an exchange with North Korea. */
export const DIRECTION_LABELS = {
  'from-dprk': 'From North Korea',
  'to-dprk': 'To North Korea',
  both: 'Both directions',
} as const

/** What is exchanged with Russia. */
export const EXCHANGE_LABELS = {
  munitions: 'Munitions',
  troops: 'Troops',
  workers: 'Workers',
  'other-out': 'Other',
  links: 'Rail, road, air and freight',
  agreements: 'Treaty, talks and agreements',
  barter: 'Reports and sanctions on both',
  technology: 'Technology and training',
  arms: 'Air defence and other arms',
  oil: 'Oil',
  supplies: 'Food, money and gifts',
  programmes: 'Study, health and travel',
} as const
