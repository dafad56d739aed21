const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'января', 'январь', 'січня', 'січень'],
  ['february', 'feb', 'февраля', 'февраль', 'лютого', 'лютий'],
  ['march', 'mar', 'марта', 'март', 'березня', 'березень'],
  ['april', 'apr', 'апреля', 'апрель', 'квітня', 'квітень'],
  ['may', 'мая', 'май', 'травня', 'травень'],
  ['june', 'jun', 'июня', 'июнь', 'червня', 'червень'],
  ['july', 'jul', 'июля', 'июль', 'липня', 'липень'],
  ['august', 'aug', 'августа', 'август', 'серпня', 'серпень'],
  ['september', 'sep', 'sept', 'сентября', 'сентябрь', 'вересня', 'вересень'],
  ['october', 'oct', 'октября', 'октябрь', 'жовтня', 'жовтень'],
  ['november', 'nov', 'ноября', 'ноябрь', 'листопада', 'листопад'],
  ['december', 'dec', 'декабря', 'декабрь', 'грудня', 'грудень'],
]

/** The number of each month by its name, in English, Russian and Ukrainian. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  NAMES.flatMap((names, month) => names.map((name) => [name, month + 1])),
)
