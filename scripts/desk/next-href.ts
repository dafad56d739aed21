import { inboxes, openCandidates } from '@/lib/desk/inbox'
import { candidateHref } from './pages/inbox-list'

/** Where a curator goes on after a candidate: to the one that follows it, or to the inbox. */
export function nextHref(directory: string, key: string): string {
  const found = inboxes(directory)
  const all = found.candidates.map((candidate) =>
    candidate.key === key ? { ...candidate, state: 'open' as const } : candidate,
  )
  const open = openCandidates({ ...found, candidates: all }).map((candidate) => candidate.key)
  const next = open[open.indexOf(key) + 1]
  return next === undefined ? '/' : candidateHref(next)
}
