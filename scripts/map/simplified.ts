/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number]

/** The distance of a point from the straight line between two others, in degrees of latitude. */
function offset([x, y]: LonLat, [x1, y1]: LonLat, [x2, y2]: LonLat): number {
  const scale = Math.cos((y * Math.PI) / 180)
  const [dx, dy] = [(x2 - x1) * scale, y2 - y1]
  const [px, py] = [(x - x1) * scale, y - y1]
  const squaredLength = dx * dx + dy * dy
  const share = squaredLength === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squaredLength))
  return Math.hypot(px - share * dx, py - share * dy)
}

/**
 * A line simplified by Ramer, Douglas and Peucker. `tolerance` is the maximum distance of the line from a point that is
 * left out, in degrees of latitude.
 */
export function simplified(line: readonly LonLat[], tolerance: (point: LonLat) => number): readonly LonLat[] {
  const kept = new Set([0, line.length - 1])
  const segments: [number, number][] = [[0, line.length - 1]]
  for (let segment = segments.pop(); segment; segment = segments.pop()) {
    const [first, last] = segment
    let [largest, farthest] = [0, -1]
    for (let index = first + 1; index < last; index++) {
      const point = line[index] as LonLat
      const excess = offset(point, line[first] as LonLat, line[last] as LonLat) / tolerance(point)
      if (excess > largest) [largest, farthest] = [excess, index]
    }
    if (largest <= 1) continue
    kept.add(farthest)
    segments.push([first, farthest], [farthest, last])
  }
  return line.filter((_, index) => kept.has(index))
}
