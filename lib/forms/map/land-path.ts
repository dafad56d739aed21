import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'

/** Points closer to the one before are dropped: they are invisible and enlarge the page. */
const MIN_STEP = 1.1
/** Islands and lines smaller than this are left out. */
const MIN_SIZE = 2

const short = (value: number) => Math.round(value * 10) / 10

/** The path of a shape on the Earth, clipped to the projection's extent, with only as many points as are visible. */
export function landPath(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  let d = ''
  /** The current line, its last point, its bounds, and a point that was skipped for being too close. */
  let line = ''
  let last: readonly [number, number] = [0, 0]
  let [left, top, right, bottom] = [0, 0, 0, 0]
  let skipped = ''
  const finish = (end: string) => {
    if (Math.max(right - left, bottom - top) >= MIN_SIZE) d += line + end
    line = ''
    skipped = ''
  }
  const reach = (x: number, y: number) => {
    ;[left, right] = [Math.min(left, x), Math.max(right, x)]
    ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
  }
  const pen = {
    beginPath() {},
    moveTo(x: number, y: number) {
      finish(skipped)
      ;[left, top, right, bottom] = [x, y, x, y]
      last = [x, y]
      line = `M${short(x)} ${short(y)}`
    },
    lineTo(x: number, y: number) {
      reach(x, y)
      const step = `L${short(x)} ${short(y)}`
      if (Math.hypot(x - last[0], y - last[1]) < MIN_STEP) {
        skipped = step
        return
      }
      last = [x, y]
      skipped = ''
      line += step
    },
    closePath() {
      finish('Z')
    },
    arc() {},
  }
  geoPath(projection, pen)(shape)
  finish(skipped)
  return d
}
