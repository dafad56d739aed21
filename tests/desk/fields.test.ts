import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldsOf } from '@/lib/desk/fields'
import { columnsOf } from '@/lib/ledger/load/parse'
import { TABLES } from '@/lib/ledger/schema/rows'

interface Described {
  readonly name: string
  readonly constraints?: { readonly enum?: readonly string[]; readonly pattern?: string }
}
const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
  readonly resources: readonly {
    readonly name: string
    readonly schema: { readonly fields: readonly Described[] }
  }[]
}

/** The words that a column may hold, one or several; null where the package lists none. */
function wordsOf({ constraints }: Described): readonly string[] | null {
  if (constraints?.enum) return constraints.enum
  const listed = /^\(([a-z|-]+)\)\(;\(\1\)\)\*$/.exec(constraints?.pattern ?? '')?.[1]
  return listed?.split('|') ?? null
}

test.each(TABLES)(
  'the form of %s has a field for each column and offers the words that it may hold',
  (table) => {
    const fields = fieldsOf('data', table)
    expect(fields.map(({ column }) => column)).toEqual(
      columnsOf(table).filter((column) => column !== 'since' && column !== 'until'),
    )
    const described = resources.find(({ name }) => name === table)?.schema.fields ?? []
    for (const { column, help, control } of fields) {
      expect(help, column).not.toBe('')
      const column_ = described.find(({ name }) => name === column)
      const words = column_ === undefined ? null : wordsOf(column_)
      if (words !== null)
        expect([column, 'options' in control ? control.options.map(([id]) => id) : []]).toEqual([
          column,
          words,
        ])
    }
  },
)
