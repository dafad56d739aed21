import { estimatesChart } from '../templates/estimates/estimates-chart'

export const troopsSent = estimatesChart({
  id: 'troops-sent',
  title: 'North Korean troops sent to Russia, by claimant',
  question: 'How many North Korean troops were sent, according to whom?',
  definition: 'Soldiers sent up to a date, all deployments together, as each claimant counts them.',
  notes: [
    'Neither Pyongyang nor Moscow has published a number. Every figure here is somebody else’s estimate.',
    'Claimants differ in whether replacements, engineers and builders are counted among the troops.',
    'A claim is current until its claimant, or another body of the same government, gives a newer number, or until it is over a year older than the newest.',
  ],
  dashboard: '/troops',
  facets: [{ id: 'troops.deployed.cumulative', name: 'sent' }],
  annotated: true,
  noun: 'troops sent',
})
