import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EXAMPLES } from '@/lib/about/examples'
import { CHARTS, type ChartId, isChartId } from '@/lib/charts'
import { COMPARE } from '@/lib/charts/chart-path'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { FORMATS, type FormatId, formatsFor, isFormatId } from '@/lib/exports/index'
import { ledger } from '@/lib/ledger/load/served'
import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import { requestedSnapshot } from '@/lib/views/view-at'
import type { Output } from '../output'
import { makeAll } from './pool'
import { Progress } from './progress'
import type { Outcome, Task } from './task'

const USAGE = `npm run export -- --chart <id,…|all> --format <id,…|all> --out <directory> [options]

  --view "known=2025-01-13"   the view of every chart, as the query of an address
  --chart compare             a comparison of two sides, which the view names:
                              --view "${EXAMPLES.comparison}"
  --site https://…            the origin of the addresses in the files;
                              by default SITE_URL, or http://localhost:3000
  --jobs N                    the number of processes; by default one for each core

Charts:  ${Object.keys(CHARTS).join(', ')}
Formats: ${Object.keys(FORMATS).join(', ')}

Exit code: 0 all files made, 1 some failed, 2 unknown or missing option.`

class UsageError extends Error {}

function listed<T extends string>(text: string | undefined, option: string, all: readonly T[]): readonly T[] {
  if (text === undefined || text === '') throw new UsageError(`--${option} is missing`)
  if (text === 'all') return all
  const isOneOf = (id: string): id is T => (all as readonly string[]).includes(id)
  const ids = [...new Set(text.split(',').map((id) => id.trim()))]
  for (const id of ids) if (!isOneOf(id)) throw new UsageError(`--${option}: there is no ${id}`)
  return ids.filter(isOneOf)
}

function readArguments(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      chart: { type: 'string' },
      format: { type: 'string' },
      view: { type: 'string', default: '' },
      out: { type: 'string' },
      site: { type: 'string', default: process.env.SITE_URL ?? 'http://localhost:3000' },
      jobs: { type: 'string', default: String(availableParallelism()) },
    },
  })
  const charts: readonly Task['chart'][] =
    values.chart === COMPARE
      ? [COMPARE]
      : listed<ChartId>(values.chart, 'chart', Object.keys(CHARTS).filter(isChartId))
  const formats = listed<FormatId>(values.format, 'format', Object.keys(FORMATS).filter(isFormatId))
  if (values.out === undefined) throw new UsageError('--out is missing')
  if (!URL.canParse(values.site)) throw new UsageError(`--site ${values.site} is not an address`)
  if (!/^[1-9]\d?$/.test(values.jobs))
    throw new UsageError(`--jobs ${values.jobs} is not a number from 1 to 99`)
  return {
    charts,
    formats,
    view: values.view.replace(/^\?/, ''),
    out: resolve(values.out),
    site: new URL(values.site).origin,
    jobs: Number(values.jobs),
  }
}

/** The table of a chart; that of a comparison depends on its sides. */
function tableOf(chart: Task['chart'], view: string): EvidenceTable {
  if (chart !== COMPARE) return CHARTS[chart].table
  const query = new URLSearchParams(view)
  const { chart: compared, problems } = requestedComparison(query, requestedSnapshot(ledger(), query))
  if (compared !== null) return compared.table
  const reasons = problems.map(({ parameter, reason, allowed }) => `${parameter} ${reason}: ${allowed}`)
  throw new UsageError(`--view names no comparison: ${reasons.join('; ')}`)
}

async function writeFiles(words: readonly string[], output: Output): Promise<number> {
  const { charts, formats, view, out, site, jobs } = readArguments(words)
  const tasks = charts.flatMap((chart) => {
    const possible = formatsFor(tableOf(chart, view))
    return formats.filter((format) => possible.includes(format)).map((format): Task => ({ chart, format }))
  })
  const unavailable = charts.length * formats.length - tasks.length
  mkdirSync(out, { recursive: true })
  const progress = new Progress(tasks.length)
  const outcomes: Outcome[] = []
  await makeAll(tasks, { view, site, out }, jobs, (outcome) => {
    outcomes.push(outcome)
    if ('failure' in outcome)
      progress.say(`failed: ${outcome.task.chart}.${outcome.task.format}: ${outcome.failure}`)
    progress.step()
  })
  const made = outcomes.flatMap((outcome) => ('file' in outcome ? outcome.bytes : []))
  const size = made.reduce((sum, bytes) => sum + bytes, 0)
  output.log(
    `${made.length} files, ${(size / 1e6).toFixed(1)} MB, in ${out}; ${outcomes.length - made.length} failed` +
      (unavailable > 0 ? `; ${unavailable} skipped, as these charts have no such format.` : '.'),
  )
  return made.length === outcomes.length ? 0 : 1
}

/** `npm run export -- <words>`. Answers the exit code that the usage tells. */
export async function exportCommand(words: readonly string[], output: Output): Promise<number> {
  try {
    return await writeFiles(words, output)
  } catch (error) {
    // `parseArgs` throws a TypeError for an unknown option.
    const misused = error instanceof UsageError || error instanceof TypeError
    output.error(misused ? `${error.message}\n\n${USAGE}` : error)
    return misused ? 2 : 1
  }
}
