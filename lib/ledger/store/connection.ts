import 'server-only'
import { Client, type ClientConfig, type Notification } from 'pg'

const SECONDS_TO_CONNECT = 10
const SECONDS_TO_ANSWER = 10
/** A push may send all of a large ledger. */
const SECONDS_TO_PUSH = 600

const OPTIONS: ClientConfig = {
  application_name: 'alliance-ledger',
  connectionTimeoutMillis: SECONDS_TO_CONNECT * 1000,
  keepAlive: true,
}

/** One connection to a database, made when it is first needed, and again after it was lost. */
export class Connection {
  #client: Client | null = null
  #connecting: Promise<Client> | null = null
  #onNotice: (() => void) | null = null
  #channel = ''
  readonly #address: string

  constructor(address: URL) {
    this.#address = address.href
  }

  async #open(): Promise<Client> {
    const client = new Client({
      ...OPTIONS,
      connectionString: this.#address,
      query_timeout: SECONDS_TO_ANSWER * 1000,
    })
    // One that is lost is noticed by the next question, which opens another.
    client.on('error', () => this.#drop(client))
    client.on('end', () => this.#drop(client))
    try {
      await client.connect()
      if (this.#onNotice !== null) await this.#listen(client)
    } catch (error) {
      this.#drop(client)
      throw error
    }
    this.#client = client
    return client
  }

  async #listen(client: Client): Promise<void> {
    client.on('notification', ({ channel }: Notification) => {
      if (channel === this.#channel) this.#onNotice?.()
    })
    // Some databases that speak PostgreSQL, and some proxies before it, have no LISTEN: asking at intervals is enough.
    await client.query(`LISTEN ${client.escapeIdentifier(this.#channel)}`).catch(() => {})
  }

  #connected(): Promise<Client> {
    if (this.#client !== null) return Promise.resolve(this.#client)
    this.#connecting ??= this.#open().finally(() => {
      this.#connecting = null
    })
    return this.#connecting
  }

  /** The rows that answer a question. A connection that does not answer in time is given up. */
  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const client = await this.#connected()
    try {
      return (await client.query<Row>(text, [...values])).rows
    } catch (error) {
      // An answer of the database has a code; without one it did not answer.
      if (!(error instanceof Error && 'code' in error)) this.#drop(client)
      throw error
    }
  }

  /** Runs `work` in a transaction of its own connection: all of it is done, or nothing. */
  async transaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({
      ...OPTIONS,
      application_name: 'alliance-ledger push',
      connectionString: this.#address,
      query_timeout: SECONDS_TO_PUSH * 1000,
    })
    // Whoever waits for an answer hears of it too.
    client.on('error', () => {})
    await client.connect()
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
      // Whoever stops in the middle holds up no other for long.
      await client.query("SET LOCAL lock_timeout = '30s'")
      await client.query("SET LOCAL idle_in_transaction_session_timeout = '60s'")
      const done = await work(client)
      await client.query('COMMIT')
      return done
    } finally {
      // A transaction that is not committed ends with its connection.
      await client.end().catch(() => {})
    }
  }

  /** Calls `hear` at each notice in a channel, as long as there is a connection. */
  onNotice(channel: string, hear: () => void): void {
    this.#channel = channel
    this.#onNotice = hear
    if (this.#client !== null) this.#listen(this.#client)
  }

  #drop(client: Client): void {
    if (this.#client === client) this.#client = null
    client.end().catch(() => {})
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => {})
  }
}
