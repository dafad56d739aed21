import type { Topic } from '@/lib/ledger/schema/vocabulary'
import { memo } from '@/lib/memo'
import { DECLARED_COLUMNS, type DeclaredEvents, isDeclared } from '../parts/declared-events'
import { CLAIM_FILTERS } from '../query/filters'
import { type Answer, answer } from './answer'
import { claimsRequest, eventsRequest } from './facts'

/** A sentence as `about.json` declares it; `what` has the verb: `people were killed`. */
type DeclaredSentence =
  | { readonly claims: string; readonly what: string }
  | { readonly each: string; readonly lead: string; readonly most: number }
  | { readonly amounts: string; readonly lead: string }
  | { readonly events: DeclaredEvents; readonly lead: string; readonly most: number }

function indicatorOf(sentence: DeclaredSentence): readonly string[] {
  if ('claims' in sentence) return [sentence.claims]
  if ('each' in sentence) return [sentence.each]
  return 'amounts' in sentence ? [sentence.amounts] : []
}

/** The answer to the question of a dashboard in the sentences that are declared. */
export function declaredAnswer(
  sentences: readonly DeclaredSentence[],
  topics: readonly Topic[] | null,
): Answer {
  const indicators = [...new Set(sentences.flatMap(indicatorOf))]
  const events = sentences.flatMap((sentence) => ('events' in sentence ? sentence.events : []))
  const testOf = memo(
    (declared: DeclaredEvents) => (row: Parameters<typeof isDeclared>[1]) => isDeclared(declared, row),
  )
  return answer({
    requests: [
      claimsRequest(indicators, topics ?? []),
      eventsRequest((row) => events.some((each) => isDeclared(each, row)), {
        columns: DECLARED_COLUMNS,
      }),
    ],
    filters: { estimates: CLAIM_FILTERS, events: ['topics', 'kinds', 'places', 'support', 'without'] },
    ...(topics !== null && { recorded: { rows: 'Claims', table: 'estimates', topics } }),
    sentences: (facts) =>
      sentences.flatMap((sentence) => {
        if ('claims' in sentence) return facts.claimed(sentence.claims, sentence.what)
        if ('each' in sentence) return facts.each(sentence.each, sentence.lead, sentence.most)
        if ('amounts' in sentence) return facts.amounts(sentence.amounts, sentence.lead)
        return facts.told(sentence.lead, testOf(sentence.events), sentence.most)
      }),
  })
}
