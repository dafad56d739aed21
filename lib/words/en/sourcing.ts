import type { Assessed } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS, type Caveat } from '@/lib/ledger/schema/vocabulary'
import { capitalised, countAlone, countWords, inFigures } from './counts'
import { dateWords } from './dates'

const WORDS: readonly (readonly [Caveat, string])[] = [
  ['doubtful', 'flagged as doubtful'],
  ['derived', 'calculated or inferred'],
  ['conversion', 'converted from capacity'],
  ['compiled', 'compiled from several values'],
  ['part-only', 'counts a part'],
  ['floors-as-range', 'both ends are minimums'],
  ['values-disputed', 'sources disagree'],
  ['provisional', 'provisional'],
  ['hindsight', 'details include later knowledge'],
  ['seed-only', 'source cannot be looked up'],
  ['weak-relay', 'copies or forums only'],
  ['not-found', 'no page found at a second reading'],
  ['headline-only', 'headline only, text not read'],
  ['single-source', 'one source'],
  ['cited-only', 'cited elsewhere, original not read'],
]

const withoutStop = (text: string) => text.replace(/[.;]\s*$/, '')

/** Why a row is doubtful, in brackets, where its note says so. */
const reasonWords = (row: object) =>
  'note' in row && typeof row.note === 'string' ? ` (${withoutStop(row.note)})` : ''

/**
 * What a list says of a row beside its name: that it is doubtful and why, that it is calculated, and how thinly it is
 * sourced. null for a row with nothing of it, and for one that is no evidence.
 */
export function sourcingWords(row: object | Pick<Assessed, 'weakness'>): string | null {
  const weakness = 'weakness' in row ? row.weakness : []
  const words = WORDS.filter(([caveat]) => weakness.includes(caveat)).map(
    ([caveat, said]) => `${said}${caveat === 'doubtful' ? reasonWords(row) : ''}`,
  )
  return words.length === 0 ? null : words.join(', ')
}

/** The same as a property of a link; nothing for a well sourced row. */
export function sourcingLink(row: object): { readonly sourcing?: string } {
  const words = sourcingWords(row)
  return words === null ? {} : { sourcing: words }
}

type Weakness = Pick<Assessed, 'weakness'>

/** The caveats of a row, one tooltip line each. */
export function weaknessLines({ weakness }: Weakness): readonly string[] {
  return weakness.map((caveat) => capitalised(ALL_CAVEATS[caveat]))
}

/** The caveats of a row as a table cell; empty without any. */
export function weaknessCell({ weakness }: Weakness): string {
  return weakness.map((caveat) => ALL_CAVEATS[caveat]).join('; ')
}

/** A row that a caveat warns of; a launch has no claimant. */
interface Warned {
  readonly claimant: string | null
  readonly date: string | null
}

const SAID_OTHERWISE: readonly Caveat[] = ['doubtful', 'derived', 'conversion', 'compiled', 'part-only']

/** The words of those of some caveats that a row has. */
const remarkOf = (
  caveats: readonly Caveat[],
  { weakness }: Weakness,
  instead: Partial<Record<Caveat, string>> = {},
) =>
  WORDS.filter(([caveat]) => caveats.includes(caveat) && weakness.includes(caveat))
    .map(([caveat, said]) => instead[caveat] ?? said)
    .join(', ')

/** That nobody said a number as such, or only of a part; empty for one that was. */
export const claimRemark = (row: Weakness): string => remarkOf(SAID_OTHERWISE, row)

const QUOTED: readonly Caveat[] = [
  ...SAID_OTHERWISE,
  'values-disputed',
  'seed-only',
  'weak-relay',
  'cited-only',
]

/** The same, and that the sources of a row are weaker than one that was read: what must stand behind it in a sentence. */
export const quotedRemark = (row: Weakness): string =>
  remarkOf(QUOTED, row, { 'cited-only': 'original not read' })

/** A remark in brackets behind a claimant or a number. */
export const bracketed = (remark: string): string => (remark === '' ? '' : ` (${remark})`)

/** How many of some rows: `two of them`, `all of them`. */
const someOf = (count: number, total: number): string =>
  count === total ? 'all of them' : countWords(count, 'of them', 'of them')

/** How many current claims there are, how many of them say what a range says, and how many of these nobody said as such. */
export interface Claimed {
  readonly claims: number
  readonly said: number
  readonly derived: number
}

/** `six current claims, two of them calculated or converted`; `one of four current claims, calculated or converted`. */
export function currentClaimsWords({ claims, said, derived }: Claimed): string {
  const all = countWords(claims, 'current claim')
  const counted = said === claims ? all : `${countAlone(said)} of ${all}`
  if (derived === 0) return counted
  return `${counted}, ${said === 1 ? '' : `${someOf(derived, said)} `}calculated or converted`
}

const COUNTED: readonly Caveat[] = ['doubtful', 'derived', 'provisional']

/** What weakens some rows that are counted: `six of them flagged as doubtful, all of them provisional`; else empty. */
export function countedRemark(rows: readonly Weakness[]): string {
  const words = WORDS.filter(([caveat]) => COUNTED.includes(caveat)).flatMap(([caveat, said]) => {
    const count = rows.filter(({ weakness }) => weakness.includes(caveat)).length
    if (count === 0) return []
    return [rows.length === 1 ? said : `${someOf(count, rows.length)} ${said}`]
  })
  return words.join(', ')
}

/** All weaknesses of a row in a sentence, of a doubtful one with the reason; null without any. */
export function weaknessSentence(row: Weakness): string | null {
  if (row.weakness.length === 0) return null
  const words = row.weakness.map(
    (caveat) => `${ALL_CAVEATS[caveat]}${caveat === 'doubtful' ? reasonWords(row) : ''}`,
  )
  return `Weaknesses: ${words.join('; ')}.`
}

/** What stands behind the title of a doubtful or calculated row where there is no mark. */
export const titleSign = (sign: 'doubt' | 'derived' | null): string =>
  sign === null ? '' : ` (${ALL_CAVEATS[sign === 'doubt' ? 'doubtful' : 'derived']})`

/** Rows with one reason, which only doubtful ones give. */
interface WarnedGroup {
  readonly reason: string | null
  readonly rows: readonly Warned[]
}

const namedRow = ({ claimant, date }: Warned) =>
  [claimant, date === null ? null : dateWords(date)].filter((part) => part !== null).join(', ')

/** The rows of a group, one that is named alike several times once, with their reason in brackets. */
function groupWords({ reason, rows }: WarnedGroup): string {
  const counts = new Map<string, number>()
  for (const name of rows.map(namedRow)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const each = [...counts].map(([name, count]) =>
    count === 1 ? name : `${name} (${countWords(count, 'row')})`,
  )
  return `${each.join('; ')}${reason === null ? '' : ` (${withoutStop(reason)})`}`
}

/** A caveat, with the rows that it warns of, and how many further ones there are. */
export const warningRemark = (caveat: Caveat, groups: readonly WarnedGroup[], further: number): string =>
  `${capitalised(ALL_CAVEATS[caveat])}: ${groups.map(groupWords).join('; ')}${further === 0 ? '' : `; and ${inFigures(further)} earlier rows`}.`

/** How many rows of a mark a sign warns of. */
export const signedLine = (sign: 'doubt' | 'derived', count: number, total: number): string =>
  `${capitalised(countWords(count, 'of', 'of'))} ${inFigures(total)} ${ALL_CAVEATS[sign === 'doubt' ? 'doubtful' : 'derived']}`

const SIGNS = { doubt: '? ', derived: '* ' } as const

interface BriefWarning {
  readonly caveat: Caveat
  readonly count: number
  /** The sign beside its marks. */
  readonly sign: keyof typeof SIGNS | null
}

/** How many rows each caveat warns of. */
export const briefWarning = (warnings: readonly BriefWarning[]): string =>
  `Warnings: ${warnings.map(({ caveat, count, sign }) => `${sign === null ? '' : SIGNS[sign]}${ALL_CAVEATS[caveat]} (${inFigures(count)})`).join('; ')}.`
