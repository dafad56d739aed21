/** A point as GeoJSON has it: longitude and latitude in degrees. */
export type LonLat = readonly [number, number]

/** The distance of a point from the straight line between two others, in degrees of latitude. */
function offset([x, y]: LonLat, [x1, y1]: LonLat, [x2, y2]: LonLat): number {
  const narrow = Math.cos((y * Math.PI) / 180)
  const [dx, dy] = [(x2 - x1) * narrow, y2 - y1]
  const [px, py] = [(x - x1) * narrow, y - y1]
  const long = dx * dx + dy * dy
  const share = long === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / long))
  return Math.hypot(px - share * dx, py - share * dy)
}

/**
 * A line with the points that it bends at (Ramer, Douglas and Peucker); its ends stay. `tolerance` says for a point how
 * many degrees off it may be.
 */
export function simplified(line: readonly LonLat[], tolerance: (point: LonLat) => number): readonly LonLat[] {
  const kept = new Set([0, line.length - 1])
  const stretches: [number, number][] = [[0, line.length - 1]]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [first, last] = stretch
    let [most, farthest] = [0, -1]
    for (let at = first + 1; at < last; at++) {
      const point = line[at] as LonLat
      const excess = offset(point, line[first] as LonLat, line[last] as LonLat) / tolerance(point)
      if (excess > most) [most, farthest] = [excess, at]
    }
    if (most <= 1) continue
    kept.add(farthest)
    stretches.push([first, farthest], [farthest, last])
  }
  return line.filter((_, at) => kept.has(at))
}
