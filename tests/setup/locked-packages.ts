import { readFileSync } from 'node:fs'

/** A package in `package-lock.json`, for whatever platform it is. */
export interface LockedPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression; what the package itself says if npm found none. */
  readonly license?: string
  readonly engines?: { readonly node?: string }
  /** Whether only tests, the build and other tools of the project use it. */
  readonly dev?: true
  readonly devOptional?: true
  readonly optional?: true
}

/** Every package that an installation may have, also on other platforms than this one. */
export function lockedPackages(): readonly LockedPackage[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, Omit<LockedPackage, 'name'>>>
  }
  return Object.entries(packages).flatMap(([path, locked]) =>
    path === '' ? [] : [{ ...locked, name: path.slice(path.lastIndexOf('node_modules/') + 13) }],
  )
}
