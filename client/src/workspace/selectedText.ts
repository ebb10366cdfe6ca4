/** A text that the selection is in, and where a button for it stands; no range where it is empty. */
interface Selected {
  root: string
  /** Inside the element that scrolls, px. */
  range: { top: number; left: number } | undefined
}

/** Wider than the button, px. */
const ROOM = 140

/** What is selected in one of the texts within an element; undefined where that is none or several. */
export function selectedText(within: Element): Selected | undefined {
  const selection = document.getSelection()
  const [start, end] = [proseOf(selection?.anchorNode), proseOf(selection?.focusNode)]
  if (!selection || !start || start !== end || !within.contains(start)) return undefined
  const root = start.closest<HTMLElement>('[data-root]')?.dataset.root
  if (root === undefined) return undefined
  if (selection.isCollapsed || selection.toString().trim() === '') return { root, range: undefined }
  const rects = [...selection.getRangeAt(0).getClientRects()]
  const rect = rects.at(-1)
  if (!rect) return { root, range: undefined }
  const box = within.getBoundingClientRect()
  return {
    root,
    range: {
      top: rect.bottom - box.top + within.scrollTop + 4,
      left: Math.max(8, Math.min(rect.right - box.left, box.width - ROOM)),
    },
  }
}

function proseOf(node: Node | null | undefined): Element | undefined {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('.narrative-prose') ?? undefined
}
