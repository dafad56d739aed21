import type { TextProblem } from './text-problem'

const allowed = 'an address with http or https, in ASCII, such as https://example.org/page'

/** What is wrong with the address of a source, which readers open; null if nothing is. */
export function addressProblem(text: string): TextProblem | null {
  if (!/^https?:\/\/[^/]/i.test(text)) return { reason: 'is not an address of the web', allowed }
  if (/[^!-~]|["<>\\^`{|}]/.test(text))
    return { reason: 'has characters that an address must write with %', allowed }
  if (/%(?![0-9A-Fa-f]{2})/.test(text))
    return { reason: 'has a % that two hexadecimal digits do not follow', allowed }
  if (!URL.canParse(text)) return { reason: 'is not an address of the web', allowed }
  const { username, password, hostname } = new URL(text)
  if (username !== '' || password !== '')
    return { reason: 'names a user or a password', allowed: `${allowed}; no user, no password` }
  if (!/\.[a-z][a-z0-9-]+$/i.test(hostname))
    return { reason: 'names no host that readers can reach', allowed }
  return null
}
