import { countWords } from './counts'
import { dateWords } from './dates'

/** The day that a page shows, told large; above it, that this is the past. */
export const PAST_LABEL = 'The past, as known on'
export const TODAY_LABEL = 'All that is known'
export const TODAY = 'Today'

/** The words beside the slider: how many rows of all charts of the page became known only after the day. */
export const hiddenWords = (later: number, isNarrowed: boolean): string =>
  `${countWords(later, 'later entry', 'later entries')} on this page hidden${isNarrowed ? ', filters aside' : ''}.`
export const TODAY_WORDS = 'Showing everything known today. Drag left to go back; the ticks are landmarks.'

/** The newest landmark by a day. */
export function landmarkWords(
  day: string,
  landmark: { readonly day: string; readonly headlines: readonly string[] },
) {
  const name = landmark.day === day ? 'Landmark' : `Latest landmark, ${dateWords(landmark.day)}`
  return `${name}: ${landmark.headlines.join('; ')}`
}

/** What is played between two days. */
export const PLAYED_NOTE = 'Goes from one day of news to the next, within these days.'

/** What is cut off says so while the days pass, and once they stand still, how to see the rest. */
export const CUT = '…'
export const SHOW_REST = '… Show all'

/** The ways to play the track. */
export const PLAY = { play: 'Play', pause: 'Pause', next: 'Next day' } as const
