/** Thrown for a `LEDGER` that is no address of a database. */
export class StoreAddressWrong extends Error {
  override readonly name = 'StoreAddressWrong'
}

const ALLOWED =
  'postgres://user:password@host:port/database, with / @ : # ? % in a password as %2F %40 %3A %23 %3F %25; or nothing: then the files of LEDGER_DATA are read'

/** A name of a database as addresses have it. Of a password that is not encoded, a part would stand there. */
const DATABASE = /^\/[^/@:]+$/

/** The address of the database that `LEDGER` names; null where it names none. Throws `StoreAddressWrong` for another one. */
export function storeAddress(env: Readonly<Record<string, string | undefined>>): URL | null {
  const given = env.LEDGER
  if (given === undefined || given === '') return null
  const url = URL.canParse(given) ? new URL(given) : null
  // It may have a password: the message does not repeat it.
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new StoreAddressWrong(`LEDGER is no address of a PostgreSQL database; allowed: ${ALLOWED}.`)
  if (url.host === '' || url.hash !== '' || !DATABASE.test(url.pathname))
    throw new StoreAddressWrong(`LEDGER does not name a host and a database behind it; allowed: ${ALLOWED}.`)
  return url
}

/** An address as messages call it, without its user, its password and its options. */
export const withoutSecrets = (url: URL): string => `postgres://${url.host}${url.pathname}`
