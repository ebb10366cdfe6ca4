import { type Html, html } from '../html/html.ts'
import { rounded } from './drawn.ts'

/** Whose figures: told apart by their shapes and their dashes, and only besides by a colour. */
export type Whose = { kind: 'own' } | { kind: 'mean' } | { kind: 'past'; nth: number }

/** A filled circle is this result; what it is shown beside is hollow: a diamond, a square, … */
export function mark(whose: Whose, x: number, y: number): Html {
  const path = (points: readonly (readonly [number, number])[]) =>
    points.map(([right, down]) => `${rounded(x + right)},${rounded(y + down)}`).join(' ')
  const hollow = (points: readonly (readonly [number, number])[], kind: string) =>
    html`<polygon class="hollow ${kind}" points="${path(points)}" fill="#fff" stroke="currentColor" stroke-width="1.25"/>`
  switch (whose.kind) {
    case 'own':
      return html`<circle class="dot" cx="${rounded(x)}" cy="${rounded(y)}" r="4.25" fill="currentColor"/>`
    case 'mean':
      return hollow(diamond, 'mean')
    case 'past':
      return hollow(pastShapes[whose.nth % pastShapes.length] ?? square, 'past')
  }
}

const diamond = [
  [0, -5.5],
  [5.5, 0],
  [0, 5.5],
  [-5.5, 0],
] as const
const square = [
  [-3.75, -3.75],
  [3.75, -3.75],
  [3.75, 3.75],
  [-3.75, 3.75],
] as const
const triangle = [
  [0, -5],
  [4.75, 3.75],
  [-4.75, 3.75],
] as const
const fallen = [
  [0, 5],
  [4.75, -3.75],
  [-4.75, -3.75],
] as const
const plus = [
  [-1.5, -4.5],
  [1.5, -4.5],
  [1.5, -1.5],
  [4.5, -1.5],
  [4.5, 1.5],
  [1.5, 1.5],
  [1.5, 4.5],
  [-1.5, 4.5],
  [-1.5, 1.5],
  [-4.5, 1.5],
  [-4.5, -1.5],
  [-1.5, -1.5],
] as const
const pastShapes = [square, triangle, fallen, plus]

/** A straight piece of a line. */
export function stroke(whose: Whose, x1: number, y1: number, x2: number, y2: number): Html {
  const at = html`x1="${rounded(x1)}" y1="${rounded(y1)}" x2="${rounded(x2)}" y2="${rounded(y2)}"`
  switch (whose.kind) {
    case 'own':
      return html`<line class="line" ${at} stroke="currentColor" stroke-width="2.25"/>`
    case 'mean':
      return html`<line class="mean" ${at} stroke="currentColor" stroke-width="1.5" stroke-dasharray="7 4"/>`
    case 'past':
      return html`<line class="past" ${at} stroke="currentColor" stroke-width="1.25" stroke-opacity="0.75" stroke-dasharray="${pastDashes[whose.nth % pastDashes.length] ?? '2 3'}"/>`
  }
}

const pastDashes = ['2 3', '9 3 2 3', '4 2']
