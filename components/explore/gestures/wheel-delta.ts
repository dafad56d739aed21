/** The wheel delta of d3-zoom: a notch of a wheel scales by √2, a pinch on a touchpad fires many small events. */
export const wheelDelta = ({ deltaY, deltaMode }: WheelEvent) =>
  Math.max(-0.5, Math.min(0.5, -deltaY * (deltaMode === 0 ? 0.02 : 0.5)))
