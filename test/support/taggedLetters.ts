import { editorSchema } from '@samsyn/client/narrative'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/**
 * Gives each letter that is typed here a name of its own, which goes with it wherever it is
 * carried: the address of a link that only it bears. What is copied has its name twice.
 */
export function taggedLetters(nextTag: () => string): Plugin {
  const link = editorSchema.marks.link
  if (!link) throw new Error('no links')
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      if (transactions.some((each) => each.getMeta(ySyncPluginKey))) return null
      doc.descendants((node, at) => {
        if (node.type.name === 'footnote') return false
        if (!node.isText || tagOf(node)) return true
        let from = at
        for (const letter of node.text ?? '') {
          tr.addMark(from, from + letter.length, link.create({ href: `${TAG}${nextTag()}` }))
          from += letter.length
        }
        return false
      })
      return tr.docChanged ? tr : null
    },
  })
}

/**
 * What stands at each place of a text, as its anchors count them: a letter with its name, or
 * something without one.
 */
export function tagsIn(doc: Node): { letter: string; tag: string | undefined }[] {
  const found: { letter: string; tag: string | undefined }[] = []
  doc.descendants((block) => {
    if (!block.isTextblock) return true
    found.push({ letter: '\n', tag: undefined })
    block.forEach((child) => {
      if (child.isText)
        for (const letter of (child.text ?? '').split('')) found.push({ letter, tag: tagOf(child) })
      else
        found.push({
          letter: child.type.name === 'footnote' ? '\uFFFC' : '\n',
          tag: undefined,
        })
    })
    return false
  })
  return found
}

const TAG = 'https://letter.example/'

function tagOf(text: Node): string | undefined {
  const href: unknown = text.marks.find(({ type }) => type.name === 'link')?.attrs.href
  return typeof href === 'string' && href.startsWith(TAG) ? href.slice(TAG.length) : undefined
}
