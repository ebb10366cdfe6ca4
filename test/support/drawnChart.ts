import type { Chart } from '@samsyn/report'
import { parseHTML } from 'linkedom'

/** A picture's drawing, to be looked at. Throws where there is none. */
export function svgOf(chart: Pick<Chart, 'svg'> | undefined): Element {
  const svg = parseHTML(`<body>${chart?.svg ?? ''}</body>`).document.querySelector('svg')
  if (!svg) throw new Error('no drawing')
  return svg
}

export function lettersIn(svg: Element, selector: string): string[] {
  return [...svg.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '')
}

/** An attribute of each, as a number. */
export function numbersOf(svg: Element, selector: string, name: string): number[] {
  return [...svg.querySelectorAll(selector)].map((one) => Number(one.getAttribute(name)))
}

interface Box {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

/** What reaches out of the drawing's frame. */
export function outsideOf(svg: Element): Box[] {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const shapes = [...svg.querySelectorAll('rect, line, circle, polygon, polyline')].map(boxOfShape)
  return [...shapes, ...textsOf(svg)].filter(
    ({ left, right, top, bottom }) =>
      !(left >= 0 && right <= width && top >= 0 && bottom <= height),
  )
}

/** The texts that lie over another one. */
export function overlapsIn(svg: Element): [string, string][] {
  const texts = textsOf(svg)
  return texts.flatMap((one, nth) =>
    texts
      .slice(nth + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other): [string, string] => [one.what, other.what]),
  )
}

/** Source Sans 3 has digits of half an em; its letters are about as wide. */
const EM = 0.5
const WIDE = 0.85

function textsOf(svg: Element): Box[] {
  return [...svg.querySelectorAll('text')].map((text) => {
    const what = text.textContent ?? ''
    const size = Number(text.closest('[font-size]')?.getAttribute('font-size'))
    const width = [...what].reduce(
      (sum, letter) => sum + size * (/[mwMW]/.test(letter) ? WIDE : EM),
      0,
    )
    const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))]
    const anchor = text.getAttribute('text-anchor') ?? 'start'
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
    return { what, left, right: left + width, top: y - 0.66 * size, bottom: y + 0.16 * size }
  })
}

function boxOfShape(shape: Element): Box {
  const number = (name: string) => Number(shape.getAttribute(name))
  const what = shape.outerHTML
  switch (shape.tagName.toLowerCase()) {
    case 'rect':
      return box(
        what,
        [number('x'), number('x') + number('width')],
        [number('y'), number('y') + number('height')],
      )
    case 'line':
      return box(what, [number('x1'), number('x2')], [number('y1'), number('y2')])
    case 'circle':
      return box(
        what,
        [number('cx') - number('r'), number('cx') + number('r')],
        [number('cy') - number('r'), number('cy') + number('r')],
      )
    default: {
      const points = (shape.getAttribute('points') ?? '').split(' ').filter(Boolean)
      const pairs = points.map((pair) => pair.split(',').map(Number))
      if (pairs.length === 0) return box(what, [0], [0])
      return box(
        what,
        pairs.map(([x]) => x ?? Number.NaN),
        pairs.map(([, y]) => y ?? Number.NaN),
      )
    }
  }
}

function box(what: string, xs: readonly number[], ys: readonly number[]): Box {
  return {
    what,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}
