/** The exponent of two for one turn: a wheel scales by √2 a notch, a pinch on a touchpad comes as many small turns. */
export const wheelDelta = ({ deltaY, deltaMode }: WheelEvent) =>
  Math.max(-0.5, Math.min(0.5, -deltaY * (deltaMode === 0 ? 0.02 : 0.5)))
