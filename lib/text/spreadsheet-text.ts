// What a spreadsheet takes for the start of a formula, including full-width forms and after blanks that it drops. In
// many countries a semicolon ends a cell.
const FORMULA = /(^|;)(?=\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/g

/** Text for a cell of a spreadsheet: an apostrophe before anything that would run as a formula. */
export function spreadsheetText(text: string): string {
  return text.replace(FORMULA, "$1'")
}
