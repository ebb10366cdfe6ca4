import * as Y from 'yjs'

/** A block of narrative as plain text, without anything of who wrote it. */
export type PlainBlock = { type: 'paragraph'; text: string } | { type: 'list'; items: string[] }

/**
 * One text as plain blocks: a heading is a paragraph, so is each row of a table, of the cells
 * that are not empty; a quotation is what stands in it; a footnote stands in brackets where it is referred to. Reads only: converting
 * through ProseMirror would change the document.
 */
export function plainBlocks(text: Y.XmlFragment): PlainBlock[] {
  return elementsIn(text).flatMap((element): PlainBlock[] => {
    switch (element.nodeName) {
      case 'bulletList':
      case 'orderedList':
        return [{ type: 'list', items: elementsIn(element).map(lettersOf) }]
      case 'blockquote':
        return plainBlocks(element)
      case 'table':
        return elementsIn(element).map((row) => ({
          type: 'paragraph',
          text: elementsIn(row).map(lettersOf).filter(hasLetters).join(' | '),
        }))
      default:
        return [{ type: 'paragraph', text: lettersOf(element) }]
    }
  })
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((node) => node instanceof Y.XmlElement)
}

/** Line breaks, and blocks within one list item or cell, are each a new line. */
function lettersOf(node: Y.XmlElement): string {
  const inline = node.nodeName === 'paragraph' || node.nodeName === 'heading'
  return node
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return stringOf(child)
      if (!(child instanceof Y.XmlElement)) return ''
      if (child.nodeName === 'hardBreak') return '\n'
      const letters = lettersOf(child)
      return child.nodeName === 'footnote' && hasLetters(letters) ? ` [${letters}]` : letters
    })
    .join(inline ? '' : '\n')
}

function hasLetters(text: string): boolean {
  return text.trim() !== ''
}

function stringOf(text: Y.XmlText): string {
  const runs: { insert: unknown }[] = text.toDelta()
  return runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
