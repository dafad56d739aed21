/** Words that nobody looks for, unless a query has no others. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of to in into on at by for from with and or is are was were be been do does did has have had it its that this
  these those as about how many much who whom what when where which why there any all his her their`.split(
    /\s+/,
  ),
)

/** Words that ask for the newest of what the others find. */
export const NEWEST_WORDS: ReadonlySet<string> = new Set([
  'last',
  'latest',
  'newest',
  'recent',
  'последний',
  'последняя',
  'останній',
  'остання',
  '최근',
  '최신',
])

/** Words that ask rather for something new. */
export const NEW_WORDS: ReadonlySet<string> = new Set(['new', 'новый', 'новая', 'новий', 'нова', '새'])

/** What is called new, and asks for nothing new: `New Year`. */
export const NAMED_NEW: ReadonlySet<string> = new Set(['year', 'years', 'york', 'zealand', 'год', 'рік'])
