import 'server-only'
import { inTurns } from '../columns/finished'
import { ABOUT_FILE, aboutProblem } from '../load/about-problem'
import { type PackageBytes, piecesIn } from '../load/package-files'
import { type Served, servingFrom } from '../load/served'
import { Connection } from './connection'
import { digestOf } from './cut-chunks'
import { DatabaseProblem, databaseProblem, HOLDS_NONE } from './database-problem'
import { CHANNEL, NEWEST_PACKAGE, type PackageRow } from './database-tables'
import { roomOf } from './kept-copies'
import type { Published, PublishingStore } from './ledger-store'
import { publishPackage } from './publish-package'
import { readPackage } from './read-package'
import { withoutSecrets } from './store-address'

const SECONDS_BETWEEN_TRIALS = 10

/** A database that speaks PostgreSQL, to which `ledger push` publishes. */
export class PostgresStore implements PublishingStore {
  readonly name: string
  readonly isRemote = true
  readonly lookEvery = 1000
  readonly #connection: Connection

  constructor(address: URL) {
    this.name = withoutSecrets(address)
    this.#connection = new Connection(address)
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw databaseProblem(this.name, error)
    }
  }

  #newest = async (): Promise<PackageRow | null> =>
    (await this.#connection.rows<PackageRow>(NEWEST_PACKAGE))[0] ?? null

  publishedState(): Promise<string> {
    return this.#told(async () => {
      const newest = await this.#newest()
      return newest === null ? '' : `${newest.number} ${newest.contents}`
    })
  }

  /** What is damaged may be restored under the same name, and what was lost on the way may come the next time. */
  async wholeState(): Promise<string> {
    const turn = Math.floor(Date.now() / (SECONDS_BETWEEN_TRIALS * 1000))
    return `${await this.publishedState()} ${turn}`
  }

  files(): Promise<PackageBytes> {
    return this.#told(async () => {
      const newest = await this.#newest()
      if (newest === null) throw new DatabaseProblem(`${this.name}: ${HOLDS_NONE}.`)
      return readPackage((text, values) => this.#connection.rows(text, values), newest, roomOf(this.name))
    })
  }

  neverPushed(files: PackageBytes): Promise<readonly string[]> {
    return this.#told(async () => {
      const digests = new Map([...files.keys()].map((path) => [path, digestOf(piecesIn(files, path) ?? [])]))
      const known = await this.#connection.rows<{ path: string; sha256: string }>(
        'SELECT DISTINCT path, sha256 FROM ledger.file WHERE sha256 = ANY($1::text[])',
        [[...digests.values()]],
      )
      const pushed = new Set(known.map(({ path, sha256 }) => `${sha256} ${path}`))
      return [...digests].flatMap(([path, sha256]) => (pushed.has(`${sha256} ${path}`) ? [] : [path]))
    })
  }

  async load(): Promise<Served> {
    const files = await this.files()
    const problem = aboutProblem(this.name, files.get(ABOUT_FILE) ?? null)
    if (problem !== null) throw new Error(problem)
    return inTurns(servingFrom(this.name, files))
  }

  publish(served: Served): Promise<Published> {
    return this.#told(() => this.#connection.transaction((client) => publishPackage(client, served)))
  }

  onPublished(look: () => void): void {
    this.#connection.onNotice(CHANNEL, look)
  }

  close(): Promise<void> {
    return this.#connection.close()
  }
}
