import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESCRIPTOR } from '@/lib/ledger/load/descriptor'
import { columnsOf } from '@/lib/ledger/load/parse'
import { referencesOf } from '@/lib/ledger/schema/references'
import type { Table } from '@/lib/ledger/schema/rows'
import { CHOICES, MULTIPLE_CHOICES } from './choices'

type Options = readonly (readonly [id: string, label: string])[]

/** How a cell is entered. */
export type Control =
  | { readonly kind: 'line' | 'passage' }
  | { readonly kind: 'choice' | 'choices'; readonly options: Options }
  /** The id of a row of another table, or several. */
  | { readonly kind: 'row' | 'rows'; readonly table: Table }

/** A column as a field of a form. */
export interface Field {
  readonly column: string
  readonly label: string
  /** What it means, from the description of the data package. */
  readonly help: string
  readonly required: boolean
  readonly control: Control
}

const PASSAGES: ReadonlySet<string> = new Set(['detail', 'note', 'definition'])
/** Columns that the next revision fills. */
const RECORDED: ReadonlySet<string> = new Set(['since', 'until'])

interface Described {
  readonly name: string
  readonly description?: string
  readonly constraints?: { readonly required?: boolean }
}

function described(directory: string, table: Table): ReadonlyMap<string, Described> {
  const { resources } = JSON.parse(readFileSync(join(directory, DESCRIPTOR), 'utf8')) as {
    readonly resources: readonly {
      readonly name: string
      readonly schema: { readonly fields: readonly Described[] }
    }[]
  }
  const fields = resources.find(({ name }) => name === table)?.schema.fields ?? []
  return new Map(fields.map((field) => [field.name, field]))
}

/** What a column means, without the words that it may hold, which the field offers. */
function helpOf(text: string, control: Control): string {
  const ends = [' A list, separated by']
  if ('options' in control) ends.push(` ${control.options[0]?.[0]}: `)
  const cuts = ends.map((end) => text.indexOf(end)).filter((at) => at !== -1)
  return text.slice(0, Math.min(text.length, ...cuts)).replace(/;$/, '.')
}

const lists = (table: Table, column: string): boolean =>
  column === 'sources' || column === 'people' || (table === 'checks' && column === 'pages')

function controlOf(table: Table, column: string): Control {
  const one = CHOICES[table]?.[column]
  if (one !== undefined) return { kind: 'choice', options: Object.entries(one) }
  const several = MULTIPLE_CHOICES[table]?.[column]
  if (several !== undefined) return { kind: 'choices', options: Object.entries(several) }
  const reference = referencesOf(table).find((each) => each.column === column)
  if (reference !== undefined) return { kind: lists(table, column) ? 'rows' : 'row', table: reference.to }
  return { kind: PASSAGES.has(column) ? 'passage' : 'line' }
}

const labelOf = (column: string) => column.charAt(0).toUpperCase() + column.slice(1).replaceAll('_', ' ')

/** The fields of a row of a table, in the order of its columns, without those that a revision fills. */
export function fieldsOf(directory: string, table: Table): readonly Field[] {
  const descriptions = described(directory, table)
  return columnsOf(table)
    .filter((column) => !RECORDED.has(column))
    .map((column) => {
      const control = controlOf(table, column)
      return {
        column,
        label: labelOf(column),
        help: helpOf(descriptions.get(column)?.description ?? '', control),
        required: descriptions.get(column)?.constraints?.required === true,
        control,
      }
    })
}
