import { slug } from '@/lib/imports/slug'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { MAX_ID_LENGTH } from '@/lib/ledger/schema/id-pattern'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'

/** A date as a part of an id: its first end, without a sign for about. */
const datePart = (date = '') => (date.replace(/^\.\.\//, '').split('/')[0] ?? '').replace('~', '')

const words = (text = '', count = 5) => slug(text).split('-').slice(0, count).join('-')

const topicOf = ({ indicators }: Entries, id = '') =>
  indicators.find(({ cells }) => cells.id === id)?.cells.topic ?? ''

/** The parts of an id by table, as ids of that table are made; an empty part makes none. */
const PARTS: { readonly [T in Table]: (cells: Cells, entries: Entries) => readonly string[] } = {
  sources: ({ publisher, published, title }) => [words(publisher, 2), datePart(published) || words(title, 3)],
  actors: ({ country, short_name }) => [country ? country.toLowerCase() : 'int', words(short_name, 3)],
  people: ({ name }) => [words(name)],
  places: ({ name }) => [words(name?.split(',')[0])],
  indicators: () => [''],
  estimates: ({ indicator, asserted, claimant }, entries) => [
    topicOf(entries, indicator),
    datePart(asserted),
    claimant ?? '',
    slug((indicator ?? '').split('.').slice(1).join('-')),
  ],
  events: ({ topic, date, headline }) => [topic ?? '', datePart(date), words(headline)],
  'missile-tests': ({ date, salvo_index }) => [datePart(date), (salvo_index ?? '').padStart(2, '0')],
  missiles: ({ name }) => [words(name)],
  'cruise-launches': ({ date }) => ['cruise', datePart(date), '01'],
  series: ({ indicator, period, claimant }) => [slug(indicator ?? ''), datePart(period), claimant ?? ''],
  coverage: ({ topic, from }) => ['coverage', topic ?? '', datePart(from)],
  annotations: ({ chart, words: said }) => ['annotation', chart ?? '', words(said, 3)],
  checks: ({ row }) => ['check', row ?? ''],
  names: ({ of, language }) => ['name', of ?? '', language ?? ''],
}

/** An id for a new row, in the style of its table, that no row has or had and none of `others` is; '' while cells that it is made of are empty. */
export function proposedId(
  table: Table,
  cells: Cells,
  entries: Entries,
  others: ReadonlySet<string> = new Set(),
): string {
  const parts = PARTS[table](cells, entries)
  if (parts.some((part) => part === '')) return ''
  const taken = new Set(TABLES.flatMap((each) => entries[each].map(({ cells: { id } }) => id)))
  const stem = parts
    .join('-')
    .slice(0, MAX_ID_LENGTH - 3)
    .replace(/-$/, '')
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(id) && !others.has(id)) return id
  }
}
