/** An about.json to begin with: one of each, to be replaced. */
export const STARTER = {
  name: 'My Ledger',
  about: 'what the ledger is about, within a sentence',
  description:
    'Who said what, and when, about it. Every number is a claim with its claimant, its date and its sources.',
  keywords: ['claims'],
  places: 'The world',
  from: '2020',
  dashboards: {
    '/': {
      name: 'Overview',
      question: 'How many were there, and who says so?',
      description: 'Every recorded claim of how many there were, and what happened.',
      answer: [{ claims: 'counted.total', what: 'were counted' }],
      charts: ['counted', 'events'],
      topics: null,
    },
  },
  charts: {
    counted: {
      form: 'claims',
      title: 'Counted, by claimant',
      question: 'How many were counted, according to whom?',
      definition: 'Counted up to a date, as each claimant counts them.',
      notes: ['Say here what the claims do not tell.'],
      indicators: [{ id: 'counted.total', name: 'counted' }],
      noun: 'the count',
    },
    events: {
      form: 'lanes',
      title: 'What happened, by topic',
      question: 'What happened, and when?',
      definition: 'Recorded events.',
      notes: ['Which events are landmarks is an editorial choice.'],
      events: {},
      by: 'topic',
      unit: ['event', 'events'],
    },
  },
  tiles: [{ id: 'counted', label: 'Counted', topic: 'count', chart: 'counted', indicator: 'counted.total' }],
  sides: {
    official: { label: 'Authorities', light: '#27408c', dark: '#6480d3' },
    independent: { label: 'Independent', light: '#595755', dark: '#b3afa9' },
  },
  topics: { count: { label: 'Count', light: '#bd4540', dark: '#df6241' } },
  parties: { UN: { name: 'United Nations', article: true } },
  eventKinds: { statement: 'Statement', report: 'Report' },
  units: { persons: 'people' },
  actorKinds: { government: 'Government', press: 'Press' },
  placeKinds: { city: 'City', country: 'Country' },
  sourceKinds: { government: 'Government', press: 'Press' },
  phrases: { 'counted.total': '# had been counted' },
}
