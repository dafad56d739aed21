/** Thrown if a command does not understand how it was called; the message is its own usage. */
export class CommandMisunderstood extends Error {
  override readonly name = 'CommandMisunderstood'
}
