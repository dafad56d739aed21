import { capitalised, countAlone, countWords } from '../counts'
import { dateWords } from '../dates'
import type { DatedHeadline } from '../events'
import { daysFigure } from '../tiles'

interface SilenceFacts {
  /** Days since the last meeting of the leaders, and that meeting. */
  readonly days: number
  /** Whether the count ends with the records, so that it may be longer. */
  readonly open: boolean
  readonly meeting: string
  readonly until: string
  /** The newest event of either side since then, and how many each has. */
  readonly newest: DatedHeadline | null
  readonly ofUnitedStates: number
  readonly ofNorthKorea: number
  /** Meetings since then, which are none of the leaders. */
  readonly meetings: number
}

/** The time since the last meeting of the leaders of North Korea and the United States, and events since then. */
export function silenceSummary(facts: SilenceFacts): string {
  const { days, open, meeting, until, newest, ofUnitedStates, ofNorthKorea, meetings } = facts
  const to = open ? `to ${dateWords(until)}, where the records end,` : `by the end of ${dateWords(until)}`
  const passed = `${capitalised(daysFigure(days, open))} had passed ${to} since the last recorded meeting of the leaders on ${dateWords(meeting)}`
  const met = meetings === 0 ? '' : `, and ${countWords(meetings, 'meeting')} at a lower level`
  if (newest === null) return `${passed}; nothing that either has said or sent since is in this view.`
  return `${passed}. Statements, letters and decisions since then in this view: ${countAlone(ofUnitedStates)} of the United States, ${countAlone(ofNorthKorea)} of North Korea${met}. The newest: ${newest.headline} (${dateWords(newest.date)}).`
}
