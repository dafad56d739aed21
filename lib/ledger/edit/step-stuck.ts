/** Thrown if a step that counts cannot be finished, because a file was changed by hand since. */
export class StepStuck extends Error {
  override readonly name = 'StepStuck'

  constructor(path: string, room: string) {
    super(
      `An edit was interrupted, and since then somebody changed lines of ${path} that it writes. What it writes lies in ${room}: ` +
        `take it over by hand, then delete that directory.`,
    )
  }
}
