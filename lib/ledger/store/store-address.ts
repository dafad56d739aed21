/** Thrown for a `LEDGER` that is no address of a database. */
export class StoreAddressWrong extends Error {
  override readonly name = 'StoreAddressWrong'
}

const ALLOWED =
  'postgres://user:password@host:port/database, or nothing: then the files of LEDGER_DATA are read'

/** The address of the database that `LEDGER` names; null where it names none. Throws `StoreAddressWrong` for another one. */
export function storeAddress(env: Readonly<Record<string, string | undefined>>): URL | null {
  const given = env.LEDGER
  if (given === undefined || given === '') return null
  const url = URL.canParse(given) ? new URL(given) : null
  // It may have a password: the message does not repeat it.
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new StoreAddressWrong(`LEDGER is no address of a PostgreSQL database; allowed: ${ALLOWED}.`)
  if (url.pathname.length < 2)
    throw new StoreAddressWrong(`LEDGER names no database behind its host; allowed: ${ALLOWED}.`)
  return url
}

/** An address as messages call it, without its user, its password and its options. */
export const withoutSecrets = (url: URL): string => `postgres://${url.host}${url.pathname}`
