// What a spreadsheet takes for the start of a formula, in its full-width forms too, and behind blanks that it drops. In
// many countries it takes a semicolon for the end of a cell.
const FORMULA = /(^|;)(?=\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/g

/** Text for a cell of a spreadsheet: an apostrophe stands before what would be run as a formula. */
export function spreadsheetText(text: string): string {
  return text.replace(FORMULA, "$1'")
}
