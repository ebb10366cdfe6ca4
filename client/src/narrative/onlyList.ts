import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { listAgain } from './oneList.ts'

export const ONLY_LIST = 'onlyList'

/**
 * Keeps a text one list, whatever is typed, pasted or deleted in it here. In the same step: the
 * others never see it broken. What comes from them is left alone, or two pages would mend the same
 * thing twice.
 */
export const onlyList = Extension.create({
  name: ONLY_LIST,
  priority: 1000, // before the keys of lists among other blocks, which lead out of them
  addKeyboardShortcuts() {
    const line = () => {
      const { $from, empty } = this.editor.state.selection
      const length = $from.parent.content.size
      return { empty: empty && length === 0, starts: empty && $from.parentOffset === 0 }
    }
    return {
      // One empty item is enough.
      Enter: () => line().empty,
      Backspace: () => {
        if (!line().starts) return false
        const { editor } = this
        if (!editor.commands.joinTextblockBackward() && line().empty)
          editor.commands.joinTextblockForward()
        return true
      },
    }
  },
  addProseMirrorPlugins: () => [keptOneList()],
})

export function keptOneList(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, after) => {
      const own = transactions.every((one) => !one.getMeta(ySyncPluginKey))
      return own && transactions.some((one) => one.docChanged) ? listAgain(after) : null
    },
  })
}
