import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'
import { sql, withDatabases } from '../ledger/store/database'
import { copiedLedger } from '../released'
import { publishPerson } from './publish-person'

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await wait(100)
}

withDatabases('a server with a database', ({ create, server }) => {
  test('serves what is pushed, and goes on while the database is away', async () => {
    const address = await create()
    const directory = copiedLedger()
    const pushed = readFileSync(join(directory, 'revisions.csv'), 'utf8').trimEnd().split('\n').length - 1
    await publishPerson(address, directory, 'aaa-first')
    const env = {
      LEDGER: address.href,
      LEDGER_COPIES: mkdtempSync(join(tmpdir(), 'ledger-copies-')),
    }
    const site = await serveSite({ port: await claimPort(0), quiet: true, env })
    try {
      const revision = async (): Promise<number> =>
        (await (await fetch(`${site.url}/api/v1/ledger`)).json()).revision
      const knows = async (id: string) => (await fetch(`${site.url}/records/${id}`)).status === 200
      expect(await revision()).toBe(pushed + 1)
      expect(await knows('aaa-first')).toBe(true)

      await publishPerson(address, directory, 'aab-second')
      await until(async () => (await revision()) === pushed + 2)
      expect(await knows('aab-second')).toBe(true)
      expect(await (await fetch(`${site.url}/data/people.csv`)).text()).toBe(
        readFileSync(join(directory, 'people.csv'), 'utf8'),
      )

      // What draws is ended while the database is away: the next process has the last copy.
      await server().shutDown()
      expect(await knows('aab-second')).toBe(true)
      const [renderer] = (await site.figures()).renderers
      process.kill(renderer?.pid ?? 0, 'SIGKILL')
      await until(async () => (await fetch(`${site.url}/people?q=aab`)).status === 200)
      expect(await revision()).toBe(pushed + 2)
      expect(await knows('aab-second')).toBe(true)

      await server().start()
      await publishPerson(address, directory, 'aac-third')
      await until(async () => (await revision()) === pushed + 3)

      // A package that is damaged when it comes is not taken, and is once it is whole again.
      await sql(
        address,
        `CREATE TABLE ledger.whole AS SELECT package, chunks FROM ledger.file LIMIT 0;
         CREATE FUNCTION ledger.spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
           INSERT INTO ledger.whole SELECT package, chunks FROM ledger.file
             WHERE path = 'people.csv' AND package = NEW.number;
           UPDATE ledger.file SET chunks = chunks || chunks WHERE path = 'people.csv' AND package = NEW.number;
           RETURN NULL; END $$;
         CREATE CONSTRAINT TRIGGER spoil AFTER INSERT ON ledger.package DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION ledger.spoil()`,
      )
      await publishPerson(address, directory, 'aad-fourth')
      const trouble = async () => (await (await fetch(`${site.url}/readyz`)).json()).trouble
      await until(async () => (await trouble()) !== null)
      expect(await trouble()).toMatch(/people\.csv is not what was pushed/)
      expect(await revision()).toBe(pushed + 3)
      // A process that begins just then takes the last copy, and still waits for what is whole.
      for (const { pid } of (await site.figures()).renderers) process.kill(pid ?? 0, 'SIGKILL')
      await until(async () => (await fetch(`${site.url}/people?q=aac`)).status === 200)
      expect(await trouble()).toMatch(/people\.csv is not what was pushed/)
      expect(await revision()).toBe(pushed + 3)
      await sql(
        address,
        `UPDATE ledger.file SET chunks = whole.chunks FROM ledger.whole
         WHERE file.package = whole.package AND path = 'people.csv'`,
      )
      await until(async () => (await revision()) === pushed + 4)
      expect(await trouble()).toBeNull()
    } finally {
      await site.stop()
    }
  })
})
