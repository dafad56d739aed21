import { z } from 'zod'
import { ID_PATTERN } from '@/lib/ledger/schema/id-pattern'
import { TABLES } from '@/lib/ledger/schema/rows'

/** The forms of dates that a mapping may name: day, month, year in their order, and what stands between them. */
export const DATE_FORMS = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'D/M/YYYY',
  'M/D/YYYY',
  'D.M.YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
  'D/M/YY',
  'M/D/YY',
  'D.M.YY',
] as const
export type DateForm = (typeof DATE_FORMS)[number]

const RULE = z.union(
  [
    z.strictObject({
      from: z.string().min(1, 'the name of a column of theirs'),
      map: z.record(z.string(), z.string()).optional(),
      date: z.enum(DATE_FORMS).optional(),
      decimal: z.enum([',', '.']).optional(),
      list: z.string().min(1).max(3).optional(),
    }),
    z.strictObject({ value: z.string() }),
  ],
  'either from, the name of their column (with map, date, decimal or list), or value, the same for each row',
)

/** The mapping file of the kind `csv`. */
export const MAPPING = z.strictObject({
  name: z
    .string()
    .regex(ID_PATTERN, 'a short name of the file, such as moj-deaths: lower-case letters, digits, hyphens'),
  table: z.enum(TABLES),
  columns: z.record(z.string(), RULE),
  key: z.array(z.string().min(1)).min(1, 'one or more of their columns that tell rows apart'),
})
export type Mapping = z.output<typeof MAPPING>
export type ColumnRule = z.output<typeof RULE>
