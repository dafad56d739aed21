import type { Row, Table } from './rows'

type Reference<T extends Table> = { readonly column: keyof Row<T> & string; readonly to: Table }

/** The columns that refer to rows of other tables; a cell may list several. */
export const REFERENCES = {
  sources: [],
  actors: [],
  people: [],
  places: [],
  indicators: [],
  estimates: [
    { column: 'indicator', to: 'indicators' },
    { column: 'claimant', to: 'actors' },
    { column: 'sources', to: 'sources' },
  ],
  events: [
    { column: 'people', to: 'people' },
    { column: 'place', to: 'places' },
    { column: 'sources', to: 'sources' },
  ],
  'missile-tests': [
    { column: 'missile', to: 'missiles' },
    { column: 'site', to: 'places' },
    { column: 'sources', to: 'sources' },
  ],
  missiles: [{ column: 'sources', to: 'sources' }],
  'cruise-launches': [
    { column: 'missile', to: 'missiles' },
    { column: 'site', to: 'places' },
    { column: 'sources', to: 'sources' },
  ],
  series: [
    { column: 'indicator', to: 'indicators' },
    { column: 'claimant', to: 'actors' },
    { column: 'sources', to: 'sources' },
  ],
  coverage: [],
  annotations: [{ column: 'event', to: 'events' }],
  // The row that a check is about may be of any table of evidence: `reading-faults` looks for it.
  checks: [{ column: 'pages', to: 'sources' }],
  // What a name is of may be in any table of `NAMED_TABLES`: `name-faults` looks for it.
  names: [{ column: 'sources', to: 'sources' }],
} as const satisfies { readonly [T in Table]: readonly Reference<T>[] }

/** The same of any table, where which one it is does not matter. */
export const referencesOf = (table: Table): readonly { readonly column: string; readonly to: Table }[] =>
  REFERENCES[table]
