import { HTML } from '@/lib/ledger/schema/html'
import type { TextProblem } from '@/lib/ledger/schema/text-problem'
import { codePoint, UNSEEN } from '@/lib/ledger/schema/unseen-characters'

/** A cell of upstream may be a long text, but not a whole file. */
const MAX_CELL = 20_000

/** Blanks that programs put in the place of ordinary ones, and line ends, which prose may have. */
const OTHER_BLANKS = /[\t\n\r\u00A0\u2002-\u200A\u202F\u3000]/gu

/** Whether a text has tags or entities of HTML. */
export const hasHtml = (text: string): boolean => HTML.test(text)

/** A text as the rest of an import reads it: composed (Unicode NFC), its blanks ordinary ones. */
export const plainText = (text: string): string => text.normalize('NFC').replace(OTHER_BLANKS, ' ').trim()

/** What keeps a plain text of upstream from being used; null if nothing does. */
export function cellProblem(text: string): TextProblem | null {
  if (text.length > MAX_CELL)
    return {
      reason: `is too long, with ${text.length} characters`,
      allowed: `at most ${MAX_CELL} characters; a quote that is never closed makes cells long`,
    }
  const unseen = UNSEEN.exec(text)
  if (unseen)
    return {
      reason: `has ${codePoint(unseen[0])} at character ${[...text.slice(0, unseen.index)].length + 1}, which cannot be seen`,
      allowed: 'text that everybody can see; delete the character there',
    }
  const html = HTML.exec(text)
  if (html)
    return {
      reason: `has HTML, ${html[0].slice(0, 40)}`,
      allowed: 'plain text; paste without formatting, or delete the tags',
    }
  return null
}
