import { LAUNCHED_BY } from '@/lib/about/ledger'
import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Estimate, Row, Table } from '@/lib/ledger/schema/rows'
import {
  ACTOR_KINDS,
  CLASSES,
  DENSITIES,
  LANGUAGES,
  NAME_BASES,
  PLACE_KINDS,
  SIDES,
  SOURCE_KINDS,
  TOPICS,
  UNITS,
} from '@/lib/ledger/schema/vocabulary'
import { claimantWords } from '../claimants'
import { capitalised } from '../counts'
import { dateWords, whenWords } from '../dates'
import { partyWords } from '../parties'
import { numberWords, quantityWords } from '../quantities'
import { readingSentence } from '../readings'
import { claimClause } from './claim-clause'
import { namedRow } from './named-row'

const TAKES_THE =
  /\b(?:government|service|leadership|governor|military|presidential office|Panel|Committee|Kremlin|Pentagon|General Staff|Prosecutor General|Security Council)$|^(?:President|White House)\b/

/** The name of a claimant within a sentence, with the article of a common noun. */
function withArticle(name: string): string {
  if (name.startsWith('Unattributed')) return `an ${name.toLowerCase()}`
  return TAKES_THE.test(name) && !name.includes("'s ") ? `the ${name}` : name
}

function estimateSentence(row: Estimate, index: RowIndex): string {
  const actor = index.row('actors', row.claimant)
  const indicator = index.row('indicators', row.indicator)
  const clause = claimClause(row, indicator)
  // Such a row is of no claimant; it is dated by the newest of its sources.
  if (row.caveats.includes('compiled'))
    return `Published estimates up to ${dateWords(row.asserted)} say ${clause}.`
  const claimant = actor ? withArticle(claimantWords(actor)) : row.claimant
  return `${capitalised(whenWords(row.asserted))}, ${claimant} said ${clause}.`
}

const article = (name: string) => (/^[AEIOU]/.test(name) ? 'an' : 'a')

/** A missile of which only the class is known: `a short-range ballistic missile`. */
function missileOf(missileClass: keyof typeof CLASSES | null): string {
  if (missileClass === null) return 'a missile of unknown type'
  const words = CLASSES[missileClass].toLowerCase()
  return `${article(CLASSES[missileClass])} ${words}${words.endsWith('ballistic') ? ' missile' : ''}`
}

const SENTENCE = {
  sources: (row) =>
    `${SOURCE_KINDS[row.kind]} source${row.publisher ? ` from ${row.publisher}` : ''}${
      row.published ? `, published ${whenWords(row.published)}` : ', date of publication not stated'
    }.`,
  actors: (row) => `${ACTOR_KINDS[row.kind]}; side in this ledger: ${SIDES[row.side]}.`,
  people: (row) => `${row.role ?? 'A person named in events'} (${partyWords(row.country)}).`,
  places: (row) =>
    `${PLACE_KINDS[row.kind]}${row.country.length > 0 ? ` in ${row.country.map(partyWords).join(' and ')}` : ''}.`,
  indicators: (row) => `${row.definition} Unit: ${UNITS[row.unit]}.`,
  estimates: estimateSentence,
  events: (row) => `${TOPICS[row.topic]}, ${dateWords(row.date)}: ${row.headline}.`,
  'missile-tests': (row, index) => {
    const site = row.site === null ? null : index.row('places', row.site)
    const type = row.missile === null ? null : index.row('missiles', row.missile)
    const fired = type ? `${article(type.name)} ${type.name}` : missileOf(row.class)
    return `${LAUNCHED_BY} launched ${fired}${site ? ` from ${site.name}` : ''} ${whenWords(row.date)}.`
  },
  missiles: (row) => `${CLASSES[row.class]}; ${row.status}.`,
  'cruise-launches': (row) =>
    `${LAUNCHED_BY} fired ${
      row.count === null
        ? 'cruise missiles, number not stated,'
        : `${numberWords(row.count)} cruise missile${row.count === 1 ? '' : 's'}`
    } ${whenWords(row.date)}.`,
  series: (row, index) => {
    const actor = index.row('actors', row.claimant)
    const indicator = index.row('indicators', row.indicator)
    const qualifier = row.value === null ? 'range' : 'exact'
    const value = { low: row.low, best: row.value, high: row.high, qualifier } as const
    const quantity = quantityWords(value, indicator?.unit ?? 'persons')
    return `${actor ? claimantWords(actor) : row.claimant} gives ${quantity} for “${indicator?.label ?? row.indicator}”, ${dateWords(row.period)}.`
  },
  coverage: (row) =>
    `${TOPICS[row.topic]}, ${dateWords(`${row.from}/${row.to}`)}: ${DENSITIES[row.density]}.${row.note === null ? '' : ` ${row.note}`}`,
  checks: (row) => readingSentence(row),
  names: (row, index) =>
    `A name of ${namedRow(index, row.of)?.name ?? row.of}: ${LANGUAGES[row.language]}; ${NAME_BASES[row.basis]}.`,
  annotations: (row) => `Marked on a chart at ${dateWords(row.date)}: ${row.words}.`,
} satisfies { readonly [T in Table]: (row: Row<T>, index: RowIndex) => string }

/** The content of a row in one sentence, which attributes claims and never states them as fact. */
export function recordSentence<T extends Table>(table: T, row: Row<T>, index: RowIndex): string {
  return (SENTENCE[table] as (row: Row<T>, index: RowIndex) => string)(row, index)
}
