import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate } from '@/lib/imports/candidate'
import { inboxFile, readInbox } from '@/lib/imports/inbox/inbox-file'
import { inboxText } from '@/lib/imports/inbox/inbox-text'
import { KIND_IDS } from '@/lib/imports/kinds'
import type { OtherFile } from '@/lib/ledger/edit/step'

/** What a curator does with a candidate, in the order of urgency. */
export const GROUPS = {
  changed: 'Changed upstream since it was taken',
  differing: 'Certainly here, with differences',
  likely: 'Likely here',
  fresh: 'New',
} as const
export type Group = keyof typeof GROUPS

/** The group of an open candidate. */
export function groupOf({ changed, matches }: Candidate): Group {
  if (changed.length > 0) return 'changed'
  if (matches.some(({ certainty }) => certainty === 'certain')) return 'differing'
  return matches.length > 0 ? 'likely' : 'fresh'
}

/** The open candidates of all inboxes, by group, then the newest first. Throws `ImportRefused` for an inbox with faults. */
export function openCandidates(directory: string): readonly Candidate[] {
  const groups = Object.keys(GROUPS)
  const rank = (candidate: Candidate) => groups.indexOf(groupOf(candidate))
  return KIND_IDS.flatMap((kind) => readInbox(directory, kind))
    .filter(({ state }) => state === 'open')
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.cells.date ?? '').localeCompare(a.cells.date ?? '') ||
        a.key.localeCompare(b.key),
    )
}

/** A candidate by its key, whatever became of it; null without one. */
export function candidateOf(directory: string, key: string): Candidate | null {
  const kind = KIND_IDS.find((id) => key.startsWith(`${id}:`))
  return (kind && readInbox(directory, kind).find((candidate) => candidate.key === key)) || null
}

/** What was decided of a candidate. */
export interface Decision {
  readonly state: 'accepted' | 'merged' | 'refused'
  /** YYYY-MM-DD. */
  readonly day: string
  readonly row: string | null
  readonly why: string | null
}

/** The inbox of a candidate with what was decided of it, as a file of a step. */
export function decided(directory: string, { key, kind }: Candidate, decision: Decision): OtherFile {
  const { state, ...rest } = decision
  const path = inboxFile(kind)
  const candidates = readInbox(directory, kind).map((candidate) =>
    candidate.key === key ? { ...candidate, state, decided: rest } : candidate,
  )
  const file = join(directory, path)
  return {
    path,
    text: inboxText(candidates),
    based: existsSync(file) ? readFileSync(file, 'utf8') : null,
  }
}
