/** A font file: its location in its package, and what it sets. */
export interface Face {
  readonly family: 'Source Sans 3' | 'Noto Sans KR'
  readonly weight: 400 | 600
  /** Name of the character subset in the package. */
  readonly subset: string
  /** Folder of the package in node_modules. */
  readonly directory: string
  /** File name without its extension; the package has it as .woff2 (for browsers) and .woff (for outlines). */
  readonly file: string
}

const SUBSETS = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'].map(
    (subset) => ['Source Sans 3', 'source-sans-3', subset] as const,
  ),
  // 93 and 109 have the unit sign ㎜ and the Hanja 北, which occur in titles of Korean sources.
  ...['korean', '93', '109'].map((subset) => ['Noto Sans KR', 'noto-sans-kr', subset] as const),
]

/** Every face in use. For a character and a weight, the first face that has the glyph is used. */
export const FACES: readonly Face[] = SUBSETS.flatMap(([family, name, subset]) =>
  ([400, 600] as const).map((weight) => ({
    family,
    weight,
    subset,
    directory: `node_modules/@fontsource/${name}/files`,
    file: `${name}-${subset}-${weight}-normal`,
  })),
)
