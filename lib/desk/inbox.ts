import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate } from '@/lib/imports/candidate'
import { ImportRefused } from '@/lib/imports/import-refused'
import { inboxFile, readInbox } from '@/lib/imports/inbox/inbox-file'
import { inboxText } from '@/lib/imports/inbox/inbox-text'
import { KIND_IDS, type KindId } from '@/lib/imports/kinds'
import { knownLedger } from '@/lib/imports/known-ledger'
import { match } from '@/lib/imports/match/match'
import type { OtherFile } from '@/lib/ledger/edit/step'
import type { Entries } from '@/lib/ledger/load/parse'

/** What a curator does with a candidate, in the order of urgency. */
export const GROUPS = {
  changed: 'Changed upstream since it was taken',
  differing: 'Here already, with differences',
  likely: 'Likely here',
  fresh: 'New, as far as can be told',
} as const
export type Group = keyof typeof GROUPS

/** The group of an open candidate. */
export function groupOf({ changed, matches }: Candidate): Group {
  if (changed.length > 0) return 'changed'
  if (matches.some(({ certainty }) => certainty === 'certain')) return 'differing'
  return matches.length > 0 ? 'likely' : 'fresh'
}

/** All inboxes that can be read, and what is wrong with the others. */
export interface Inboxes {
  readonly candidates: readonly Candidate[]
  readonly problems: readonly string[]
}

export function inboxes(directory: string, kinds: readonly KindId[] = KIND_IDS): Inboxes {
  const problems: string[] = []
  const candidates = kinds.flatMap((kind) => {
    try {
      return readInbox(directory, kind)
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error
      problems.push(error.message)
      return []
    }
  })
  return { candidates, problems }
}

/** The open candidates, by group, then the newest first. */
export function openCandidates({ candidates }: Inboxes): readonly Candidate[] {
  const groups = Object.keys(GROUPS)
  const rank = (candidate: Candidate) => groups.indexOf(groupOf(candidate))
  return candidates
    .filter(({ state }) => state === 'open')
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.cells.date ?? '').localeCompare(a.cells.date ?? '', 'en') ||
        a.key.localeCompare(b.key, 'en'),
    )
}

/** The kind in whose inbox a candidate with this key is; undefined for none. */
const kindOf = (key: string): KindId | undefined => KIND_IDS.find((id) => key.startsWith(`${id}:`))

/** A candidate by its key, whatever became of it; null without one, and where its inbox cannot be read. */
export function candidateOf(directory: string, key: string): Candidate | null {
  const kind = kindOf(key)
  const { candidates } = inboxes(directory, kind === undefined ? [] : [kind])
  return candidates.find((candidate) => candidate.key === key) ?? null
}

/** A candidate with the rows that it may repeat by now, those among them that came after its import. */
export function matchedAnew(candidate: Candidate, entries: Entries): Candidate {
  const { id = '', ...cells } = candidate.cells
  const proposal = {
    table: candidate.table,
    id: { stem: id, form: 'numbered' as const },
    cells,
    told: Object.keys(cells),
    unknown: [],
    sources: candidate.sources,
    words: Object.values(candidate.upstream).join(' '),
    set: '',
  }
  const found = match([proposal], knownLedger(entries), null).get(proposal) ?? []
  const known = new Set(candidate.matches.map(({ row }) => row))
  return { ...candidate, matches: [...candidate.matches, ...found.filter(({ row }) => !known.has(row))] }
}

/** What was decided of a candidate; `open` takes a decision back. */
export interface Decision {
  readonly state: 'accepted' | 'merged' | 'refused' | 'open'
  /** YYYY-MM-DD. */
  readonly day: string
  readonly row: string | null
  readonly why: string | null
}

/**
 * The inboxes with what was decided of some of their candidates, as files of a step; null if one of them was decided
 * meanwhile by somebody else. Throws `ImportRefused` for an inbox that cannot be read.
 */
export function decided(
  directory: string,
  keys: readonly string[],
  decision: Decision,
): readonly OtherFile[] | null {
  const { state, ...rest } = decision
  const kinds = new Set(keys.flatMap((key) => kindOf(key) ?? []))
  const files: OtherFile[] = []
  for (const kind of kinds) {
    const candidates = readInbox(directory, kind)
    const own = candidates.filter(({ key }) => keys.includes(key))
    if (own.some((candidate) => (candidate.state === 'open') === (state === 'open'))) return null
    const path = inboxFile(kind)
    const file = join(directory, path)
    const decide = (candidate: Candidate): Candidate =>
      keys.includes(candidate.key)
        ? { ...candidate, state, decided: state === 'open' ? null : rest }
        : candidate
    files.push({
      path,
      text: inboxText(candidates.map(decide)),
      based: existsSync(file) ? readFileSync(file, 'utf8') : null,
    })
  }
  return files
}
