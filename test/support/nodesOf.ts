import * as Y from 'yjs'

interface NodeJson {
  type: string
  content?: NodeJson[]
  text?: string
}

/** A text of the shared document as ProseMirror's JSON, read without touching it. */
export function nodesOf(fragment: Y.XmlFragment): NodeJson {
  return { type: 'doc', content: fragment.toArray().flatMap(nodes) }
}

function nodes(node: Y.XmlElement | Y.XmlText | Y.XmlHook): NodeJson[] {
  if (node instanceof Y.XmlText) {
    const text = node.toString()
    return text === '' ? [] : [{ type: 'text', text }]
  }
  if (!(node instanceof Y.XmlElement)) throw new Error('neither text nor element')
  const content = node.toArray().flatMap(nodes)
  return [{ type: node.nodeName, ...(content.length > 0 && { content }) }]
}
