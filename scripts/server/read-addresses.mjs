import { existsSync, readFileSync } from 'node:fs'

/**
 * The stored pages of a build, which it writes last. Throws for a build that is not whole: Next.js would answer with empty
 * pages.
 * @param {string} build its folder
 * @returns {import('../../lib/site/addresses').BuiltAddresses}
 */
export function readAddresses(build) {
  const file = `${build}/addresses.json`
  try {
    if (!existsSync(file)) throw new Error('it is missing')
    const built = JSON.parse(readFileSync(file, 'utf8'))
    if (Object.keys(built.static).length === 0 || typeof built.revision !== 'string')
      throw new Error('it is empty')
    return built
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    throw new Error(
      `The build is not whole: addresses.json cannot be read (${reason}). npm start makes it anew.`,
    )
  }
}
