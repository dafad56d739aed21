import { inFigures } from './counts'

/** That a list has no such page, and which one is shown; null where it has. */
export const noSuchPage = (requested: number | null, pages: number): string | null =>
  requested === null || requested <= pages
    ? null
    : `There is no page ${inFigures(requested)}: this is ${pages === 1 ? 'the only one' : `page ${inFigures(pages)}, the last`}.`
