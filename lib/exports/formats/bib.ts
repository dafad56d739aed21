import { AUTHOR, citedWork } from '../citation/cited-work'
import { latexText, latexTitle } from '../citation/latex-text'
import type { Writer } from '../writer'

/** An address as it stands in BibTeX, which would count its braces and take a backslash for a command. */
const plainAddress = (address: string) => address.replace(/[{}\\]/g, encodeURIComponent)

export const bib: Writer = async (input) => {
  const { id, title, publisher, note, URL, issued } = citedWork(input)
  const [year, month] = issued['date-parts'][0] ?? []
  const fields = [
    // Braces of its own, or the name would be taken apart.
    ['author', `{${latexText(AUTHOR)}}`],
    ['year', year],
    // BibTeX has fields for a year and a month, none for a day.
    ['month', month],
    ['note', latexText(note)],
    ['publisher', latexText(publisher)],
    ['title', latexTitle(title)],
    ['url', plainAddress(URL)],
  ]
  return `@misc{${id},\n${fields.map(([name, value]) => `\t${name} = {${value}},\n`).join('')}}\n`
}
