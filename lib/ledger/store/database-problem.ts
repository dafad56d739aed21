export const HOLDS_NONE = 'it holds no ledger; npm run ledger push publishes one there'

/** What a database answers, in words. Its own message may name users, addresses and statements, and is not told. */
const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of its host cannot be looked up now',
  ETIMEDOUT: 'it does not answer',
  '28000': 'it does not let this user in',
  '28P01': 'the password is wrong',
  '3D000': 'it has no database of that name',
  '42501': 'this user may not do that there',
  '42P01': HOLDS_NONE,
  '3F000': HOLDS_NONE,
  '40001': 'somebody else pushed at the same time; push again',
  '23505': 'somebody else pushed at the same time; push again',
  '25006': 'it can be read only: it is a replica, or set so',
  '55P03': 'somebody else is pushing; push again when that has ended',
  '25P03': 'it waited too long for the rest of what was pushed',
  '53100': 'its disk is full',
  '53300': 'it has too many connections',
  '57P01': 'it is being stopped',
  '57P03': 'it is starting or stopping',
}

/** Thrown when a database cannot be reached or refuses. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem'
}

/** The error to tell of a store: a problem of the database in words, any other one as it is. */
export function databaseProblem(store: string, error: unknown): Error {
  if (error instanceof DatabaseProblem) return error
  if (!(error instanceof Error)) return new DatabaseProblem(`${store}: ${String(error)}.`)
  // Where a name has several addresses, Node.js tries all, and tells of each.
  const first = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error
  const code = 'code' in first && typeof first.code === 'string' ? first.code : ''
  const known = CODES[code]
  if (known !== undefined) return new DatabaseProblem(`${store}: ${known}.`, { cause: error })
  if (code !== '') return new DatabaseProblem(`${store}: it answered ${code}.`, { cause: error })
  if (/^(?:Connection terminated|timeout expired|Client has|Query read timeout)/.test(first.message))
    return new DatabaseProblem(`${store}: it does not answer, or closed the connection.`, { cause: error })
  return error
}
