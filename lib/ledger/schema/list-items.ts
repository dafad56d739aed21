/** The items of a cell that holds a list. */
export const listItems = (cell = ''): readonly string[] => cell.split(';').filter((item) => item !== '')
