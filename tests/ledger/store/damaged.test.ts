import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { loadServed } from '@/lib/ledger/load/served'
import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { sql, withDatabases, withStore } from './database'
import { releasePerson, servableLedger } from './publishing'

/** What somebody with all rights may do to a database with two packages of a revision each, and what reading it says then. */
const DAMAGE: Readonly<Record<string, readonly [string, RegExp]>> = {
  'a changed byte': [
    `UPDATE ledger.chunk SET bytes = set_byte(bytes, 5, get_byte(bytes, 5) # 1)
     WHERE sha256 = (SELECT chunks[1] FROM ledger.file WHERE path = 'people.csv' AND package = 2)`,
    /people\.csv is not what was pushed/,
  ],
  'a part that is gone': [
    `DELETE FROM ledger.chunk
     WHERE sha256 = (SELECT chunks[1] FROM ledger.file WHERE path = 'events.csv' AND package = 2)`,
    /lacks a part/,
  ],
  'a file that is gone': [
    `DELETE FROM ledger.file WHERE path = 'journal/0002.jsonl'`,
    /the list of the files of package 2 has other digests/,
  ],
  'a file more': [
    `INSERT INTO ledger.file (package, path, sha256, chunks)
     SELECT package, 'stories/x.md', sha256, chunks FROM ledger.file WHERE package = 2 AND path = 'people.csv'`,
    /the list of the files of package 2 has other digests/,
  ],
  'a file in the place of another': [
    `UPDATE ledger.file SET (sha256, chunks) = (SELECT sha256, chunks FROM ledger.file WHERE package = 2 AND path = 'places.csv')
     WHERE package = 2 AND path = 'people.csv'`,
    /the list of the files of package 2 has other digests/,
  ],
  'parts in another order': [
    `UPDATE ledger.file SET chunks = chunks || chunks WHERE package = 2 AND path = 'people.csv'`,
    /people\.csv is not what was pushed/,
  ],
  'a path out of the directory': [
    `UPDATE ledger.file SET path = '../out.csv' WHERE path = 'people.csv' AND package = 2;
     UPDATE ledger.package SET contents = encode(sha256(convert_to((
       SELECT string_agg(sha256 || ' ' || path || chr(10), '' ORDER BY path COLLATE "C") FROM ledger.file WHERE package = 2
     ), 'UTF8')), 'hex') WHERE number = 2`,
    /"\.\.\/out\.csv" is no path of a file of a ledger/,
  ],
  'a layout of later software': [
    'UPDATE ledger.package SET layout = 99',
    /layout 99; this version .* reads layout 1/,
  ],
  'an empty database': ['DROP SCHEMA ledger CASCADE', /holds no ledger/],
  'tables without rows': [
    'TRUNCATE ledger.file, ledger.package, ledger.revision, ledger.chunk',
    /holds no ledger/,
  ],
}

withDatabases('a damaged database', ({ create, server }) => {
  for (const [name, [damage, message]] of Object.entries(DAMAGE))
    test(`is not read: ${name}`, async () => {
      const address = await create()
      await withStore(address, async (store) => {
        const directory = servableLedger()
        await store.publish(loadServed(directory))
        releasePerson(directory, 'one-more')
        await store.publish(loadServed(directory))
        await store.load()
        await sql(address, damage)
        await expect(store.load()).rejects.toThrow(message)
      })
    })

  test('takes no push that would rest on a damaged part', async () => {
    const address = await create()
    await withStore(address, async (store) => {
      const directory = servableLedger()
      await store.publish(loadServed(directory))
      const [damage = ''] = DAMAGE['a changed byte'] ?? []
      await sql(address, damage.replace('package = 2', 'package = 1'))
      appendFileSync(join(directory, 'about.json'), '\n')
      await expect(store.publish(loadServed(directory))).rejects.toThrow(/people\.csv is not what was pushed/)
      expect(await sql(address, 'SELECT number FROM ledger.package')).toEqual([{ number: 1 }])
    })
  })

  test('shows nothing of a push that was cut off', async () => {
    const address = await create()
    const directory = servableLedger()
    await withStore(address, async (store) => {
      await store.publish(loadServed(directory))
      const before = await store.publishedState()
      releasePerson(directory, 'one-more')
      // Held up when all but the package itself was sent, the push is cut off there.
      await sql(
        address,
        `CREATE FUNCTION ledger.hold() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN PERFORM pg_advisory_lock(1); RETURN NEW; END $$;
         CREATE TRIGGER hold BEFORE INSERT ON ledger.file FOR EACH ROW EXECUTE FUNCTION ledger.hold()`,
      )
      const holder = new Client({ connectionString: address.href })
      await holder.connect()
      await holder.query('SELECT pg_advisory_lock(1)')
      const pushed = withStore(address, (other) => other.publish(loadServed(directory))).catch(
        (error: Error) => error.message,
      )
      const cutOff = `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
        WHERE application_name = 'alliance-ledger push' AND wait_event = 'advisory' AND datname = current_database()`
      for (;;) if ((await sql(address, cutOff)).length > 0) break
      expect(await pushed).toMatch(/it is being stopped|closed the connection/)
      await holder.end()
      expect(await store.publishedState()).toBe(before)
      expect((await store.load()).ledger.revisions).toHaveLength(1)
      await sql(address, 'DROP TRIGGER hold ON ledger.file')
      await store.publish(loadServed(directory))
      expect((await store.load()).ledger.revisions).toHaveLength(2)
    })
  })

  test('says in words what is wrong with a database that cannot be read', async () => {
    const address = await create()
    const told = async (change: (address: URL) => void) => {
      const wrong = new URL(address)
      change(wrong)
      return withStore(wrong, (store) =>
        store.load().then(
          () => '',
          (error: Error) => `${error.name}: ${error.message}`,
        ),
      )
    }
    expect(
      await told((wrong) => {
        wrong.pathname = '/nowhere'
      }),
    ).toMatch(/^DatabaseProblem: .*\/nowhere: it has no database of that name\.$/)
    expect(
      await told((wrong) => {
        wrong.username = 'nobody'
        wrong.password = 'secret'
      }),
    ).toMatch(/^DatabaseProblem: (?!.*secret).*it does not let this user in\.$/)
    expect(
      await told((wrong) => {
        wrong.port = '1'
      }),
    ).toMatch(/^DatabaseProblem: .*:1\/.*: nothing answers there\.$/)
    expect(await told(() => {})).toMatch(/^DatabaseProblem: .*: it holds no ledger; npm run ledger push/)
  })

  test('is read again by the same store once it is back', async () => {
    const address = await create()
    const store = new PostgresStore(address)
    try {
      await store.publish(loadServed(servableLedger()))
      await store.load()
      await server().shutDown()
      await expect(store.publishedState()).rejects.toThrow(/^postgres:.*: /)
      await server().start()
      expect((await store.load()).ledger.revisions).toHaveLength(1)
      await server().crash()
      await expect(store.load()).rejects.toThrow(/^postgres:.*: /)
      await server().start()
      expect((await store.load()).ledger.revisions).toHaveLength(1)
    } finally {
      await store.close()
    }
  })

  test('is given up where it takes questions and does not answer, and asked again', async () => {
    const address = await create()
    await withStore(address, (store) => store.publish(loadServed(servableLedger())))
    let passesOn = true
    const line = createServer((near) => {
      const far = connect(Number(address.port), address.hostname)
      for (const socket of [near, far]) socket.on('error', () => {})
      near.on('data', (data) => passesOn && far.write(data)).on('close', () => far.destroy())
      far.on('data', (data) => near.write(data)).on('close', () => near.destroy())
    })
    line.listen(0, '127.0.0.1')
    await once(line, 'listening')
    const through = new URL(address)
    through.port = String((line.address() as AddressInfo).port)
    try {
      await withStore(through, async (store) => {
        const state = await store.publishedState()
        passesOn = false
        await expect(store.publishedState()).rejects.toThrow(/it does not answer/)
        passesOn = true
        expect(await store.publishedState()).toBe(state)
      })
    } finally {
      line.close()
    }
  })
})
