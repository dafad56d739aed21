import type { Shape } from '../model'
import { rounded as round } from './rounded'

/** Outline of a symbol of `size` pixels about a point, as SVG path data. Shapes are sized to look equally large. */
export function symbolPath(shape: Shape, x: number, y: number, size: number): string {
  const half = size / 2
  switch (shape) {
    case 'circle': {
      const r = round(half)
      return `M${round(x - half)} ${round(y)}a${r} ${r} 0 1 1 ${round(size)} 0a${r} ${r} 0 1 1 ${round(-size)} 0z`
    }
    case 'square': {
      const side = round(size * 0.88)
      return `M${round(x - side / 2)} ${round(y - side / 2)}h${side}v${side}h${-side}z`
    }
    case 'diamond': {
      const reach = round(half * 1.2)
      return `M${round(x)} ${round(y - reach)}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`
    }
    case 'triangle': {
      const reach = round(half * 1.12)
      return `M${round(x)} ${round(y - reach)}l${reach} ${round(reach * 1.8)}h${round(-reach * 2)}z`
    }
    case 'triangle-down': {
      const reach = round(half * 1.12)
      return `M${round(x)} ${round(y + reach)}l${reach} ${round(-reach * 1.8)}h${round(-reach * 2)}z`
    }
    case 'cross': {
      const arm = round(size / 3)
      const left = round(x - arm / 2)
      return `M${left} ${round(y - arm * 1.5)}h${arm}v${arm}h${arm}v${arm}h${-arm}v${arm}h${-arm}v${-arm}h${-arm}v${-arm}h${arm}z`
    }
    case 'bar': {
      const width = round(size * 0.4)
      return `M${round(x - width / 2)} ${round(y - half)}h${width}v${round(size)}h${-width}z`
    }
    case 'dash': {
      const height = round(size * 0.4)
      return `M${round(x - half)} ${round(y - height / 2)}h${round(size)}v${height}h${round(-size)}z`
    }
    case 'star': {
      const points = Array.from({ length: 10 }, (_, at) => {
        const reach = half * (at % 2 === 0 ? 1.3 : 0.52)
        const turn = (at * Math.PI) / 5
        return `${round(x + reach * Math.sin(turn))} ${round(y - reach * Math.cos(turn))}`
      })
      return `M${points.join('L')}z`
    }
    default:
      return shape satisfies never
  }
}
