/** Of a story, in characters and in numbers: what its page and its files are made for. */
export const STORY_LIMITS = {
  title: 120,
  paragraph: 1200,
  statements: 60,
  /** Records and charts of a statement. */
  named: 12,
} as const
