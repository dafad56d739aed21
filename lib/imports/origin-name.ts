import { slug } from './slug'

const isAddress = (given: string) => /^https?:\/\//i.test(given)

/** Where candidates come from, for people everywhere: an address, or the name of a file without its folders. */
export const originWords = (given: string): string =>
  isAddress(given) ? given : (given.split(/[\\/]/).findLast((part) => part !== '') ?? given)

/** A short name of what was given, as part of identities: the host of a site, the id of a sheet, the name of a file. */
export function originName(given: string): string {
  if (!isAddress(given) || !URL.canParse(given))
    return slug(originWords(given).replace(/\.[a-z]{2,7}$/i, '')) || 'file'
  const { hostname, port, pathname } = new URL(given)
  const sheet = /\/spreadsheets\/d\/(?:e\/)?([A-Za-z0-9_-]{10,200})/.exec(pathname)?.[1]
  if (sheet !== undefined) return `sheet-${slug(sheet.slice(-16))}`
  const file = /\/([^/]+)\.(?:csv|json|zip)$/i.exec(pathname)?.[1] ?? ''
  return slug([hostname, port, file].filter((part) => part !== '').join(' '))
}
