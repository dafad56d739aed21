import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '@/scripts/setup/postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Tells the address of the database server that all tests of a run share, which is started by who asks first. */
    sharedPostgres: string
  }
}

/** One PostgreSQL server for all files of a run that ask for it; a run in which none does starts none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: ReturnType<typeof startPostgres> | undefined
  const teller = createServer(async (_, response) => {
    started ??= startPostgres()
    // A connection that stays would be closed behind the back of a test that works for seconds.
    response.setHeader('Connection', 'close')
    response.end((await started).url)
  })
  teller.listen(0, '127.0.0.1')
  await once(teller, 'listening')
  project.provide('sharedPostgres', `http://127.0.0.1:${(teller.address() as AddressInfo).port}`)
  return async () => {
    teller.close()
    await (await started)?.stop()
  }
}
