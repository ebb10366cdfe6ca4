import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { dragging, elementsIn } from './dragging.ts'
import { sayOf } from './pointEvents.ts'
import type { List } from './pointsOf.ts'
import { pointAt } from './pointsOf.ts'

/** What the buttons at a point are called. */
export interface PointWords {
  handle: string
}

/**
 * A point as it is shown: its words, a handle before them for whoever may write, and behind them
 * quietly the number of the sub-question that it is about. All that the handle does the toolbar and
 * the keys do too, so it is for hands alone.
 */
export function pointView(node: Node, list: List, words: PointWords): NodeView {
  const { view } = list
  const dom = document.createElement('li')
  dom.className = 'point'
  const contentDOM = document.createElement('div')
  const about = document.createElement('span')
  about.className = 'point-about'
  about.contentEditable = 'false'
  let { type, attrs } = node
  show()
  const handle = view.editable ? handleOf(list, dom, words) : undefined
  if (handle) dom.append(handle)
  dom.append(contentDOM, about)
  about.addEventListener('click', () => handle && askAbout(list, dom, about))
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== type) return false
      ;({ type, attrs } = next)
      show()
      return true
    },
    stopEvent: ({ target }) => !(target instanceof window.Node) || !contentDOM.contains(target),
    ignoreMutation: (mutation) =>
      mutation.type === 'selection'
        ? !contentDOM.contains(mutation.target)
        : mutation.target !== contentDOM && !contentDOM.contains(mutation.target),
  }

  function show(): void {
    dom.dataset.point = attrs.point ?? ''
    about.textContent = attrs.subQuestion ?? ''
  }
}

function handleOf(list: List, dom: HTMLElement, words: PointWords): HTMLElement {
  const handle = document.createElement('button')
  handle.type = 'button'
  handle.tabIndex = -1
  handle.className = 'point-handle'
  handle.contentEditable = 'false'
  handle.title = words.handle
  handle.setAttribute('aria-label', words.handle)
  dragging(list, handle, () => askAbout(list, dom, handle))
  return handle
}

function askAbout(list: List, dom: HTMLElement, beside: HTMLElement): void {
  const point = pointAt(list, elementsIn(list.view).indexOf(dom))
  if (point !== undefined) sayOf(list.view.dom, 'ask', { point, beside })
}
