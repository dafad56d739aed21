/** Thrown if a command cannot do what it was asked for; the message says why and what is allowed. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused'
}
