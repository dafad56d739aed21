import 'server-only'
import { z } from 'zod'
import type { FileName } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import type { Fault } from './fault'
import type { PackageReader } from './package-reader'
import { columnsOf, fileOf } from './parse'

/** The file that describes the data directory as a Data Package. */
export const DESCRIPTOR = 'datapackage.json'

/** Its version is the revision, as `4.0.0`: any revision can change a published row. */
export const versionOf = (revision: number) => `${revision}.0.0`

/** The descriptor with another version, otherwise unchanged. */
export function withVersion(text: string, revision: number): string {
  return `${JSON.stringify({ ...JSON.parse(text), version: versionOf(revision) }, null, 2)}\n`
}

const SHAPE = z.object({
  version: z.string(),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      schema: z.object({ fields: z.array(z.object({ name: z.string() })) }),
    }),
  ),
})

function describedIn(text: string): z.output<typeof SHAPE> | null {
  try {
    return SHAPE.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What is wrong with the descriptor of a ledger with so many revisions: one fault, or none. */
export function descriptorFaults(read: PackageReader, revisions: number): Fault[] {
  const fault = (reason: string, allowed: string, column: string | null = null, value = ''): Fault[] => [
    { file: DESCRIPTOR, line: null, column, value, reason, allowed },
  ]
  const whole = 'the description of all tables; git has the last one'
  const bytes = read(DESCRIPTOR)
  if (bytes === null) return fault('is missing', whole)
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return fault('is empty', whole)
  const described = describedIn(text)
  if (described === null) return fault('is not a whole data package in JSON', whole)
  for (const name of Object.keys(SCHEMAS) as FileName[]) {
    const resource = described.resources.find((each) => each.name === name && each.path === fileOf(name))
    const columns = resource?.schema.fields.map((field) => field.name).join(', ')
    const expected = columnsOf(name).join(', ')
    if (columns === undefined) return fault(`does not describe ${fileOf(name)}`, whole, 'resources')
    if (columns !== expected)
      return fault(`describes other columns than ${fileOf(name)} has`, `exactly ${expected}`, 'resources')
  }
  const version = versionOf(revisions)
  if (described.version === version) return []
  return fault('is not the version of the newest revision', version, 'version', described.version)
}
