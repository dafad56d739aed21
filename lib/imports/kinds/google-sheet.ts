/** The path of a document of Google Sheets: one that is edited, and one that is published. */
const EDITED = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([A-Za-z0-9_-]{10,100})(?:\/|$|\?|#)/
const PUBLISHED = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/e\/([A-Za-z0-9_-]{10,200})\/pub/

/** The number of the tab of a sheet in its address; the first tab where there is none. */
const tabIn = (address: string) => /[?#&]gid=(\d{1,12})/.exec(address)?.[1]

/** The address of a Google sheet as CSV, for any form of its address; what is none is given back unchanged. */
export function sheetAsCsv(address: string): string {
  const published = PUBLISHED.exec(address)?.[1]
  const tab = tabIn(address)
  if (published !== undefined) {
    const one = tab === undefined ? '' : `&gid=${tab}&single=true`
    return `https://docs.google.com/spreadsheets/d/e/${published}/pub?output=csv${one}`
  }
  const edited = EDITED.exec(address)?.[1]
  return edited === undefined
    ? address
    : `https://docs.google.com/spreadsheets/d/${edited}/export?format=csv${tab === undefined ? '' : `&gid=${tab}`}`
}
