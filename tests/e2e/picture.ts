import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

const FOLDER = join(import.meta.dirname, '../pictures')

/** So many pixels to a side are compared as one: how a browser smooths its letters is lost in it, a mark is not. */
const GRAIN = 4
/** How far one may be from the other, from 0 to 1, where 1 is black from white. */
const LIKENESS = 0.1
/** In a square of so many grains to a side … */
const WINDOW = 16
/** … so many may differ. */
const TOLERATED = 8

/** A picture in grains. */
async function grains(picture: Buffer) {
  const { width, height } = await sharp(picture).metadata()
  const size = [Math.ceil(width / GRAIN), Math.ceil(height / GRAIN)] as const
  const { data, info } = await sharp(picture)
    .resize(...size, { fit: 'fill', kernel: 'linear' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, tall: height }
}

/**
 * How many grains differ in the square of two pictures of a page where most do, and where they do, as a picture.
 * Pages of other heights differ in all of them.
 */
async function difference(one: Buffer, other: Buffer): Promise<{ most: number; where: Buffer | null }> {
  const [a, b] = await Promise.all([grains(one), grains(other)])
  if (a.width !== b.width || a.tall !== b.tall) return { most: WINDOW ** 2, where: null }
  const { width, height } = a
  const where = new Uint8Array(width * height * 4)
  const most = pixelmatch(a.data, b.data, where, width, height, {
    threshold: LIKENESS,
    includeAA: true,
    windowSize: WINDOW,
  })
  const raw = { width, height, channels: 4 } as const
  return { most, where: await sharp(where, { raw }).png().toBuffer() }
}

/** Whether two pictures of a page show the same, letter shapes apart. */
export const alike = async (one: Buffer, other: Buffer): Promise<boolean> =>
  (await difference(one, other)).most <= TOLERATED

/** The reviewed picture of that name; null where there is none yet. */
export function reviewed(name: string): Buffer | null {
  const file = join(FOLDER, `${name}.png`)
  return existsSync(file) ? readFileSync(file) : null
}

/** By its path: with the bytes of many pictures in it, a report would be longer than a string can be. */
async function attach(info: TestInfo, name: string, picture: Buffer): Promise<void> {
  const path = info.outputPath(name)
  writeFileSync(path, picture)
  await info.attach(name, { path, contentType: 'image/png' })
}

/**
 * Compares a picture with the reviewed one of that name and tells what is wrong with it, or null. With
 * `--update-snapshots` it takes the place of one that it differs from or that is missing.
 */
export async function compared(info: TestInfo, name: string, picture: Buffer): Promise<string | null> {
  const before = reviewed(name)
  const found = before && (await difference(before, picture))
  const { updateSnapshots } = info.config
  if (updateSnapshots !== 'all' && found && found.most <= TOLERATED) return null
  if (updateSnapshots === 'all' || updateSnapshots === 'changed') {
    // Few colours: a flat drawing looks the same and takes a third of the room.
    const small = await sharp(picture).png({ palette: true, dither: 0, effort: 10 }).toBuffer()
    writeFileSync(join(FOLDER, `${name}.png`), small)
    return null
  }
  await attach(info, `${name}-now.png`, picture)
  if (!before || !found) return `There is no reviewed picture ${name}.`
  await attach(info, `${name}-before.png`, before)
  if (!found.where) return `${name} has another size than before.`
  await attach(info, `${name}-difference.png`, found.where)
  return `${name} differs in ${found.most} of ${WINDOW ** 2} grains of a square.`
}
