import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requireNotServed } from '@/scripts/setup/being-served.mjs'

/** A process that says that it serves, and ends when it is told anything. */
async function serving(marks: string): Promise<ChildProcess> {
  const program = `import { noteServing } from './scripts/setup/being-served.mjs'
    noteServing(${JSON.stringify(marks)})
    process.on('message', () => process.exit())
    process.send('serves')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

test('a folder is not built in while its build is served, and is once who served it ended or was killed', async () => {
  const marks = join(mkdtempSync(join(tmpdir(), 'served-')), 'served-by')
  requireNotServed(marks)
  const [one, other] = [await serving(marks), await serving(marks)]
  one.send('end')
  await once(one, 'exit')
  expect(readdirSync(marks)).toEqual([String(other.pid)])
  expect(() => requireNotServed(marks)).toThrow(`Process ${other.pid} serves the build in this folder`)
  other.kill('SIGKILL')
  await once(other, 'exit')
  requireNotServed(marks)
  expect(readdirSync(marks)).toEqual([])
})
