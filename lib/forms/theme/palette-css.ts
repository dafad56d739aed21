import { type Colour, PALETTE, type Theme } from './palette'

const colours = Object.keys(PALETTE.light) as Colour[]

function declarations(theme: Theme, indent: string): string {
  return [`color-scheme: ${theme};`, ...colours.map((name) => `--${name}: ${PALETTE[theme][name]};`)]
    .map((line) => `${indent}${line}\n`)
    .join('')
}

/**
 * The text of app/palette.css: each paint as a custom property of the same name. `data-theme` on the root element sets
 * a theme; without it the system's preference applies. Print uses the light theme.
 */
export function paletteCss(): string {
  return `/* Written by scripts/derive.ts from lib/forms/theme/palette.ts. */
:root {
${declarations('light', '  ')}}

@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
${declarations('dark', '    ')}  }
}

@media screen {
  :root[data-theme="dark"] {
${declarations('dark', '    ')}  }
}
`
}
