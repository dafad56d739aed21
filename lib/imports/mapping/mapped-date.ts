import type { TextProblem } from '@/lib/ledger/schema/text-problem'
import { isDay, isEdtf } from '@/lib/ledger/time/edtf'
import { DATE_FORMS, type DateForm } from './mapping'

/** The order of the parts of a form, and what parts them. */
function partsOf(form: DateForm): { readonly order: readonly string[]; readonly between: string } {
  if (form === 'YYYYMMDD') return { order: ['Y', 'M', 'D'], between: '' }
  const between = form.includes('/') ? '/' : form.includes('.') ? '.' : '-'
  return { order: form.split(between).map((part) => part.charAt(0)), between }
}

/** A date that is written in a form as a day of the ledger; a date of the ledger passes as it is. */
export function mappedDate(text: string, form: DateForm | undefined): string | TextProblem {
  if (form === undefined)
    return isEdtf(text)
      ? text
      : {
          reason: 'is a date whose form is not told: day and month may stand either way',
          allowed: `date in the mapping, one of ${DATE_FORMS.join(', ')}; or an EDTF date`,
        }
  const problem = {
    reason: `is no date of the form ${form}`,
    allowed: `dates of the form ${form} that exist`,
  }
  const { order, between } = partsOf(form)
  const parts = between === '' ? (/^(\d{4})(\d{2})(\d{2})$/.exec(text)?.slice(1) ?? []) : text.split(between)
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return problem
  const found = Object.fromEntries(order.map((name, index) => [name, parts[index] ?? '']))
  const { Y = '', M = '', D = '' } = found
  const short = !form.includes('YYYY')
  if (Y.length !== (short ? 2 : 4)) return problem
  const written = `${short ? '20' : ''}${Y}-${M.padStart(2, '0')}-${D.padStart(2, '0')}`
  return isDay(written) ? written : problem
}
