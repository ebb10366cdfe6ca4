import { safeLink } from '@samsyn/document'
import { Plugin } from '@tiptap/pm/state'

/**
 * A link opens beside the text, never in its place: by a click for whoever reads, and by one with
 * Ctrl or Cmd for whoever writes, whose own click puts the caret there.
 */
export function openedLinks(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        click(view, event) {
          const address = addressUnder(event)
          if (address === undefined) return false
          event.preventDefault()
          if (view.editable && !event.ctrlKey && !event.metaKey) return false
          window.open(address, '_blank', 'noopener,noreferrer')
          return true
        },
      },
    },
  })
}

function addressUnder({ target }: MouseEvent): string | undefined {
  const link = target instanceof Element ? target.closest('a[href]') : null
  return safeLink(link?.getAttribute('href') ?? '')
}
