import * as Y from 'yjs'

interface MarkJson {
  type: string
  attrs?: object
}

interface NodeJson {
  type: string
  attrs?: object
  content?: NodeJson[]
  text?: string
  marks?: MarkJson[]
}

/** A text of the shared document as ProseMirror's JSON, read without touching it. */
export function nodesOf(fragment: Y.XmlFragment): NodeJson {
  return { type: 'doc', content: fragment.toArray().flatMap(nodes) }
}

function nodes(node: Y.XmlElement | Y.XmlText | Y.XmlHook): NodeJson[] {
  if (node instanceof Y.XmlText) return runsOf(node)
  if (!(node instanceof Y.XmlElement)) throw new Error('neither text nor element')
  const content = node.toArray().flatMap(nodes)
  const attrs: object = node.getAttributes()
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ]
}

function runsOf(text: Y.XmlText): NodeJson[] {
  const runs: { insert: string; attributes?: Record<string, object> }[] = text.toDelta()
  return runs.map(({ insert, attributes = {} }) => {
    const marks = Object.entries(attributes).map(([type, attrs]): MarkJson => {
      return Object.keys(attrs).length > 0 ? { type, attrs } : { type }
    })
    return { type: 'text', text: insert, ...(marks.length > 0 && { marks }) }
  })
}
