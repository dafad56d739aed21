import { citedWork } from '../citation/cited-work'
import { curlyQuotes } from '../citation/curly-quotes'
import { headlineStyle } from '../citation/headline-style'
import type { Writer } from '../writer'

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** Text inside quotation marks: those of its own become single. */
const quoted = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’')

/** The citation as the APA's and the Chicago Manual of Style have it for a data set with an organisation as author. */
export const txt: Writer = async (input) => {
  const { title, author, publisher, version, URL } = citedWork(input)
  const { date } = input.snapshot.revision
  const [{ literal }] = author
  const printed = curlyQuotes(title)
  const headline = quoted(headlineStyle(printed))
  const apa = `${literal}. (${date.slice(0, 4)}). ${printed} (Version ${version}) [Dataset]. ${publisher}. ${URL}`
  const chicago = [
    `${literal}.`,
    `“${headline}${/[.?!]$/.test(headline) ? '' : '.'}”`,
    `${publisher}, ${DAY.format(new Date(date))}.`,
    `${URL}.`,
  ].join(' ')
  return `APA\n${apa}\n\nChicago\n${chicago}\n`
}
