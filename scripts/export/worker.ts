/* A process that makes one file for each message of its parent. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS } from '@/lib/exports/index'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { fileName } from '@/lib/exports/request/file-name'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load/served'
import { formatView } from '@/lib/views/codec'
import type { Outcome, Run, Task } from './task'

async function make(task: Task, { view, site, out }: Run): Promise<Outcome> {
  const requested = readExportRequest(ledger(), task.chart, task.format, new URLSearchParams(view))
  if ('status' in requested) {
    const problems = (requested.problems ?? []).map(
      ({ parameter, value, reason, allowed }) => `${parameter}=${value} ${reason}; allowed: ${allowed}`,
    )
    return { task, failure: problems.join('; ') || requested.detail }
  }
  const file = await WRITERS[task.format](exportInput(requested, ledger(), site))
  const name = fileName(
    task.chart,
    formatView(requested.view),
    requested.snapshot.revision.number,
    FORMATS[task.format].extension,
  )
  writeFileSync(join(out, name), file)
  return { task, file: name, bytes: Buffer.byteLength(file) }
}

process.on('message', async ({ task, run }: { task: Task; run: Run }) => {
  const outcome = await make(task, run).catch(
    (error: unknown): Outcome => ({
      task,
      failure: error instanceof Error ? error.message : String(error),
    }),
  )
  process.send?.(outcome)
})
