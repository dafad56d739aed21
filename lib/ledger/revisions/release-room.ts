import 'server-only'
import { join } from 'node:path'

/*
 * A release works in a directory of its own inside the data directory, so that every file it replaces is one rename
 * away. Nothing else reads it, and git does not see it.
 */

/** The directory, below the data directory, that releases work in. */
export const releaseRoom = (directory: string) => join(/* turbopackIgnore: true */ directory, '.release')

/** What a release has prepared and not yet put in place; it exists only while a release runs or after one was killed. */
export const preparedFiles = (directory: string) =>
  join(/* turbopackIgnore: true */ releaseRoom(directory), 'next')
