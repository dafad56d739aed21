import { comparison } from '@/lib/charts/compare/comparison'
import { type Subject, subjectsOf } from '@/lib/charts/compare/subject'
import type { Snapshot } from '@/lib/ledger/schema/rows'

/** Pairs worth starting from, each with the question that it answers. */
const PAIRS = [
  [
    'counterpart/RUS',
    'counterpart/USA',
    'How often does North Korea meet Russia, and how often the United States?',
  ],
  ['flow/to-russia', 'flow/to-dprk', 'What is recorded as going to Russia, and what as coming back?'],
  [
    'munitions.containers.cumulative',
    'munitions.shells.cumulative',
    'Do the claims about containers and about shells move together?',
  ],
  [
    'troops.deployed.cumulative',
    'troops.casualties.cumulative',
    'How many were sent, and how many killed or wounded, according to whom?',
  ],
  ['economy.trade.china.annual', 'economy.gdp-growth', 'Does the economy grow when trade with China does?'],
] as const

export interface ComparisonExample {
  readonly a: Subject
  readonly b: Subject
  readonly question: string
  /** The title of the comparison. */
  readonly title: string
}

/** The examples whose sides both exist in a snapshot. */
export function comparisonExamples(snapshot: Snapshot): readonly ComparisonExample[] {
  const subjects = new Map(subjectsOf(snapshot).map((subject) => [subject.id, subject]))
  return PAIRS.flatMap(([one, other, question]) => {
    const [a, b] = [subjects.get(one), subjects.get(other)]
    const chart = a && b ? comparison(a, b) : null
    return a && b && chart ? [{ a, b, question, title: chart.title }] : []
  })
}
