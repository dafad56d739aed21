import { group } from 'd3-array'
import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { OtherName } from '@/lib/ledger/schema/rows'
import { LANGUAGES, NAME_BASES } from '@/lib/ledger/schema/vocabulary'
import { memo } from '@/lib/memo'
import type { RecordName } from './record-view'

const TAGS = {
  ko: 'ko',
  'ko-north': 'ko-Latn-KP',
  'ko-south': 'ko-Latn-KR',
  ru: 'ru',
  uk: 'uk',
} as const satisfies Record<OtherName['language'], string>

const byNamed = memo((names: readonly OtherName[]) => group(names, (name) => name.of))

/** The other names of a person, a place or a missile, in the order of the languages. */
export function recordNames(names: readonly OtherName[], id: string, index: RowIndex): readonly RecordName[] {
  const order = Object.keys(LANGUAGES)
  return (byNamed(names).get(id) ?? [])
    .toSorted((one, other) => order.indexOf(one.language) - order.indexOf(other.language))
    .map((row) => ({
      id: row.id,
      name: row.name,
      tag: TAGS[row.language],
      language: LANGUAGES[row.language],
      basis: NAME_BASES[row.basis],
      sources: row.sources.map((source) => ({
        id: source,
        label: index.row('sources', source)?.title ?? source,
        date: null,
      })),
    }))
}
