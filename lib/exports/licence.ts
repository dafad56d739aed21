/** The licence of exports, the same as in `data/datapackage.json`. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const
