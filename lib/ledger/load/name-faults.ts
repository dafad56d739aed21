import { NAMED_TABLES, type OtherName, type Table } from '../schema/rows'
import { firstGap, type Interval, type Visibility } from './first-gap'
import { fileOf } from './parse'
import type { RowFault } from './row-faults'

const SCRIPTS = {
  ko: { pattern: /\p{Script=Hangul}/u, words: 'Hangul' },
  'ko-north': { pattern: /\p{Script=Latin}/u, words: 'Latin letters' },
  'ko-south': { pattern: /\p{Script=Latin}/u, words: 'Latin letters' },
  ru: { pattern: /\p{Script=Cyrillic}/u, words: 'Cyrillic letters' },
  uk: { pattern: /\p{Script=Cyrillic}/u, words: 'Cyrillic letters' },
} as const satisfies Record<OtherName['language'], { pattern: RegExp; words: string }>

/** A name that a source writes needs the source, and one that is usual has none; it is in the script of its language. */
export function nameRuleFaults({ language, name, basis, sources }: OtherName): RowFault[] {
  const { pattern, words } = SCRIPTS[language]
  return [
    ...(basis === 'source' && sources.length === 0
      ? [{ column: 'sources', value: '', reason: 'is empty', allowed: 'the source that writes the name so' }]
      : []),
    ...(basis === 'usual' && sources.length > 0
      ? [
          {
            column: 'basis',
            value: basis,
            reason: 'does not match the sources',
            allowed: 'source, or no sources',
          },
        ]
      : []),
    ...(pattern.test(name)
      ? []
      : [{ column: 'name', value: name, reason: `is not in the script of ${language}`, allowed: words }]),
  ]
}

/** Faults of what a name is of: it is in no table whose rows have names, or not as long as the name. */
export function namedRowFaults(
  { of: id = '' }: Readonly<Record<string, string>>,
  shown: Interval | null,
  visible: { readonly [T in Table]: Visibility },
): RowFault[] {
  const tables = NAMED_TABLES.filter((each) => visible[each].has(id))
  if (tables.length === 0)
    return [
      {
        column: 'of',
        value: id,
        reason: 'is no person, place or missile',
        allowed: `an id in ${NAMED_TABLES.map(fileOf).join(', ')}`,
      },
    ]
  const intervals = tables.flatMap((table) => visible[table].get(id) ?? []).sort((a, b) => a[0] - b[0])
  const gap = shown === null || intervals.length === 0 ? null : firstGap(shown, intervals)
  return gap === null
    ? []
    : [
        {
          column: 'of',
          value: id,
          reason: `is not in ${tables.join(', ')} at revision ${gap}, which shows this row`,
          allowed: 'a row that is visible as long as this one',
        },
      ]
}
