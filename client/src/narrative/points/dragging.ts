import type { EditorView } from '@tiptap/pm/view'
import { type List, moveTo, pointAt } from './pointsOf.ts'

/** So many pixels make a drag of a press. */
const SLACK = 5

/**
 * A point follows the hand that holds its handle, by mouse, finger or pen: a line shows where it
 * would be, and Escape leaves it where it is. A press that goes nowhere is a click.
 */
export function dragging(list: List, handle: HTMLElement, click: () => void): void {
  const { view } = list
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault() // the caret stays in the text
    const dom = handle.closest<HTMLElement>('li.point')
    const point = dom ? pointAt(list, elementsIn(view).indexOf(dom)) : undefined
    if (!dom || point === undefined) return
    const began = event.clientY
    let to: number | undefined
    const marked = (place: number | undefined): void => {
      to = place
      mark(view, dom, place)
    }
    const moved = ({ clientY }: PointerEvent) => {
      if (to === undefined && Math.abs(clientY - began) < SLACK) return
      marked(placeAt(view, dom, clientY))
    }
    const ended = () => {
      const [place, dragged] = [to, to !== undefined]
      stop()
      if (dragged && place !== undefined) moveTo(list, point, place)
      else click()
    }
    const keyed = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      stop()
    }
    const stop = () => {
      marked(undefined)
      handle.removeEventListener('pointermove', moved)
      handle.removeEventListener('pointerup', ended)
      handle.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', keyed, { capture: true })
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', moved)
    handle.addEventListener('pointerup', ended)
    handle.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', keyed, { capture: true })
  })
}

/** Which of all points the dragged one would be, if it were let go at this height. */
function placeAt(view: EditorView, dragged: HTMLElement, y: number): number {
  return elementsIn(view).filter((item) => {
    const { top, bottom } = item.getBoundingClientRect()
    return item !== dragged && (top + bottom) / 2 < y
  }).length
}

/** Shows a line where the dragged point would be; none where that is undefined. */
function mark(view: EditorView, dragged: HTMLElement, place: number | undefined): void {
  const items = elementsIn(view)
  for (const item of items) {
    delete item.dataset.drop
    delete item.dataset.dragged
  }
  if (place === undefined) return
  dragged.dataset.dragged = ''
  const others = items.filter((item) => item !== dragged)
  const next = others[place]
  const at = next ?? others.at(-1)
  if (!at) return
  at.dataset.drop = next ? 'before' : 'after'
  at.scrollIntoView({ block: 'nearest' })
}

/** The points of a list as they are shown, in order. */
export function elementsIn({ dom }: EditorView): HTMLElement[] {
  return [...dom.querySelectorAll<HTMLElement>('li.point')]
}
