import 'server-only'
import type { Fault } from '@/lib/ledger/load/fault'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { defaultDirectory } from '@/lib/ledger/load/read'
import { type Served, served } from '@/lib/ledger/load/served'
import { memo } from '@/lib/memo'
import { readStory } from './read-story'
import type { Story } from './story'
import { storyFaults } from './story-faults'

const PATH = /^stories\/[^/]+\.md$/
const ID = /^stories\/[a-z0-9]+(?:-[a-z0-9]+)*\.md$/

interface Read {
  /** By id, the newest day first. */
  readonly stories: ReadonlyMap<string, Story>
  readonly faults: readonly Fault[]
}

const named = (file: string): Fault => ({
  file,
  line: null,
  column: null,
  value: '',
  reason: 'has a name that is no address',
  allowed: 'lower-case letters and digits with single hyphens, and .md',
})

/** The stories of a data package, with every fault in them. */
export const readStories = memo(({ files, ledger }: Served): Read => {
  const read = [...files.keys()]
    .filter((path) => PATH.test(path))
    .map((path) => {
      if (!ID.test(path)) return { story: null, faults: [named(path)] }
      const { story, faults } = readStory(path, files.get(path) ?? new Uint8Array())
      return { story, faults: story === null ? faults : storyFaults(path, story, ledger) }
    })
  const whole = read.flatMap(({ story, faults }) => (story === null || faults.length > 0 ? [] : [story]))
  const newestFirst = whole.sort((one, other) => (one.day.text < other.day.text ? 1 : -1))
  return {
    stories: new Map(newestFirst.map((story) => [story.id, story])),
    faults: read.flatMap(({ faults }) => faults),
  }
})

/** The stories that this process serves. One with faults, as a later revision may bring about, is left out. */
export const stories = (): ReadonlyMap<string, Story> => readStories(served()).stories

/** Throws `LedgerFaults` unless every story of the data package that this process serves is without a fault. */
export function requireStories(): void {
  const { faults } = readStories(served())
  if (faults.length > 0) throw new LedgerFaults(defaultDirectory(), faults)
}
