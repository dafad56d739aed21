/**
 * Keeps a title and its chart together on paper: a line box is moved as a whole, unlike a block, of which a drawing taller
 * than a page would go to a page without its title.
 */
export const UNBROKEN = 'print:inline-block print:w-full print:align-top'
