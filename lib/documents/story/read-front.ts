import { isDay } from '@/lib/ledger/time/edtf'
import { STORY_LIMITS } from './limits'
import { checkText, type Report } from './report'
import type { Placed } from './story'

const KEYS = ['title', 'day', 'revision', 'lead', 'sources'] as const
type FrontKey = (typeof KEYS)[number]
export type Front = Readonly<Record<FrontKey, Placed>>

const FENCE = '---'

function checkFront(front: ReadonlyMap<FrontKey, Placed>, report: Report): void {
  const of = (key: FrontKey, check: (placed: Placed) => void) => {
    const placed = front.get(key)
    if (placed) check(placed)
  }
  of('title', (placed) => checkText(placed, 'title', STORY_LIMITS.title, report))
  of('lead', (placed) => checkText(placed, 'lead', STORY_LIMITS.paragraph, report))
  of('day', ({ text, line }) => {
    if (!isDay(text)) report(line, 'day', text, 'is not a day', 'YYYY-MM-DD')
  })
  of('revision', ({ text, line }) => {
    if (!/^[1-9]\d{0,5}$/.test(text))
      report(line, 'revision', text, 'is not a revision', 'a whole number from 1')
  })
}

/** The lines between the two fences of a file by their keys, and the index of the line after them; null without fences. */
export function readFront(lines: readonly string[], report: Report) {
  const front = new Map<FrontKey, Placed>()
  const end = lines.indexOf(FENCE, 1)
  if (lines[0] !== FENCE || end === -1) {
    report(
      1,
      null,
      '',
      'has no front matter',
      `${FENCE}, a line “key: value” for each of ${KEYS.join(', ')}, ${FENCE}`,
    )
    return null
  }
  lines.slice(1, end).forEach((text, index) => {
    const line = index + 2
    const colon = text.indexOf(': ')
    const key = text.slice(0, Math.max(colon, 0))
    if (!(KEYS as readonly string[]).includes(key))
      report(
        line,
        null,
        text,
        'is no line of the front matter',
        `key: value, with a key of ${KEYS.join(', ')}`,
      )
    else if (front.has(key as FrontKey)) report(line, key, text, 'is given twice', 'each key once')
    else front.set(key as FrontKey, { text: text.slice(colon + 2), line })
  })
  for (const key of KEYS) if (!front.has(key)) report(1, key, '', 'is missing', `a line “${key}: value”`)
  checkFront(front, report)
  const whole = KEYS.every((key) => front.has(key))
  return { front: whole ? (Object.fromEntries(front) as Front) : null, next: end + 1 }
}
