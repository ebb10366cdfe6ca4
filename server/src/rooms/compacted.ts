import * as Y from 'yjs'
import { replay } from './replay.ts'

/**
 * One update that stands for a whole log: replaying it gives what replaying the log gives. Deleted
 * text is no longer in it. Throws where that is not so, and then the log is to be left as it is.
 */
export function compacted(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return stateOf(whole(updates))
}

/** One update that gives what this document holds, in which nothing waits. Throws where it does not. */
export function stateOf(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  const state = Uint8Array.from(Y.encodeStateAsUpdate(doc))
  assertSame(doc, whole([state]))
  return state
}

function whole(updates: readonly Uint8Array[]): Y.Doc {
  const { doc, damaged } = replay({ updates: [...updates], first: 1 })
  if (damaged !== undefined) throw new Error('the log cannot be replayed')
  return doc
}

/** Same clients and clocks, the same deleted, and the same to be read under each root. */
function assertSame(one: Y.Doc, other: Y.Doc): void {
  const [before, after] = [Y.snapshot(one), Y.snapshot(other)]
  if (!Y.equalSnapshots(before, after)) throw new Error('the state is not that of the log')
  const roots = [...one.share.keys()].sort()
  if (roots.join('\n') !== [...other.share.keys()].sort().join('\n'))
    throw new Error('the state has other roots than the log')
  for (const root of roots) {
    if (contentOf(one.share.get(root)) !== contentOf(other.share.get(root)))
      throw new Error('the state does not read like the log')
  }
}

/** What every shared type is made of. */
interface Items {
  _start: Y.Item | null
  _map: ReadonlyMap<string, Y.Item>
}

/** All that is not deleted below a type, with what stands in it, in its order. */
function contentOf(type: Items | undefined): string {
  if (!type) return ''
  const said: string[] = []
  for (let item = type._start; item; item = item.right) if (!item.deleted) said.push(wordsOf(item))
  for (const key of [...type._map.keys()].sort()) {
    const item = type._map.get(key)
    if (item && !item.deleted) said.push(`${JSON.stringify(key)}:${wordsOf(item)}`)
  }
  return said.join('')
}

function wordsOf({ content }: Y.Item): string {
  // Letters are joined, however many items they are in.
  if (content instanceof Y.ContentString) return content.str
  if (content instanceof Y.ContentType)
    return `<${content.type.constructor.name} ${nameOf(content.type)}${contentOf(content.type)}>`
  if (content instanceof Y.ContentFormat) return `{${content.key}:${JSON.stringify(content.value)}}`
  return JSON.stringify(content.getContent())
}

function nameOf(type: object): string {
  return type instanceof Y.XmlElement ? `${type.nodeName} ` : ''
}
