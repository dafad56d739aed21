/** Thrown for a push or a pull that would lose something, or that there is nothing for. Nothing was changed. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused'
}
