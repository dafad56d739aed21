/** A cell as it stands in a CSV file: in quotes only where it must be. */
export const csvCell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
