import { MONTHS } from '@/words/search/months'

const ISO = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g
const KOREAN = /(\d{4})년 ?(\d{1,2})월(?: ?(\d{1,2})일)?/g
/** `19 June 2024`, `June 2024`, `19 June`, `June 19, 2024`; months in the languages of `MONTHS`. */
const DAY_FIRST = /(?:\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(\p{L}{3,10})\.?,?(?: (\d{4}))?(?!\p{L})/gu
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\d{4})\b/gu

const two = (text: string) => text.padStart(2, '0')

/** The term of a date of which some parts are known; null for what is none. */
function termOf(year = '', month = '', day = ''): string | null {
  if (month === '' || Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return null
  if (year === '' && day === '') return null
  return `@${year === '' ? '' : year}-${two(month)}${day === '' ? '' : `-${two(day)}`}`
}

/** The dates in a query as terms, and what is left of it. */
export function takeDates(query: string): { readonly dates: readonly string[]; readonly rest: string } {
  const dates: string[] = []
  const take = (whole: string, term: string | null) => {
    if (term === null) return whole
    dates.push(term)
    return ' '
  }
  const monthOf = (name: string) => MONTHS[name.toLowerCase()]?.toString()
  const rest = query
    .replace(ISO, (whole, year, month, day) => take(whole, termOf(year, month, day)))
    .replace(KOREAN, (whole, year, month, day) => take(whole, termOf(year, month, day)))
    .replace(MONTH_FIRST, (whole, name, day, year) => take(whole, termOf(year, monthOf(name), day)))
    .replace(DAY_FIRST, (whole, day, name, year) => take(whole, termOf(year, monthOf(name), day)))
  return { dates, rest }
}

/** The terms under which a date (EDTF) is found: its day, its month and its year, and the day of any year. */
export function dateTerms(date: string | null): readonly string[] {
  if (date === null) return []
  const ends = date.replaceAll('~', '').split('/')
  return [
    ...new Set(
      ends.flatMap((end) => {
        const [year = '', month = '', day = ''] = end.split('-')
        if (!/^\d{4}$/.test(year)) return []
        return [year, termOf(year, month), day && termOf(year, month, day), day && termOf('', month, day)]
      }),
    ),
  ].filter((term): term is string => typeof term === 'string' && term !== '')
}
