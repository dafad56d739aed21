import type { Drawing } from './drawings'
import type { Result } from './part'
import { markdownTable } from './table'

/** All results of one run; what `docs/benchmarks.json` holds. */
export interface Run {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly machine: readonly (readonly [label: string, value: string])[]
  /** By the names of the parts. */
  readonly parts: Readonly<Record<string, readonly Result[]>>
}

const picturesOf = (drawings: readonly Drawing[], { title }: Result) =>
  drawings
    .filter((drawing) => drawing.of === title)
    .map(({ file, label }) => `\n![${label}](${file})\n`)
    .join('')

/** The text of docs/benchmarks.md. */
export function report({ day, machine, parts }: Run, drawings: readonly Drawing[]): string {
  const results = Object.values(parts).flat()
  const whenOf = (result: Result) =>
    result.day === undefined || result.day === day ? '' : ` Measured on ${result.day}.`
  const sections = results.map(
    (result) =>
      `## ${result.title}\n\n${result.text}${whenOf(result)}\n${picturesOf(drawings, result)}\n${markdownTable(result.table)}\n`,
  )
  return `# Benchmarks

Written by \`npm run bench\` on ${day}. Times are milliseconds, medians. What stands side by side was measured in one run, in random
order, so that ratios count and not the speed of the machine; the same numbers are in [benchmarks.json](benchmarks.json). Where
another library or page is ahead, the table says so.

${markdownTable({ columns: ['machine', ''], rows: machine })}

${sections.join('\n')}`
}
