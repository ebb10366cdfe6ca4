import { editorSchema, oneList } from '@samsyn/client/narrative'
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'

interface Json {
  type: string
  content?: Json[]
  text?: string
}

const paragraph = (text: string): Json => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
})
const item = (...content: Json[]): Json => ({ type: 'listItem', content })
const list = (...content: Json[]): Json => ({ type: 'bulletList', content })
const doc = (...content: Json[]) => editorSchema.nodeFromJSON({ type: 'doc', content })

describe('a text that is a list', () => {
  test('is left alone while it is one', () => {
    expect(oneList(doc(list(item(paragraph('a')), item(paragraph('')))))).toBeUndefined()
  })

  test.each([
    ['a paragraph beside it', doc(list(item(paragraph('a'))), paragraph('b'))],
    ['two lists', doc(list(item(paragraph('a'))), list(item(paragraph('b'))))],
    ['an item of two', doc(list(item(paragraph('a'), paragraph('b'))))],
    ['a list within it', doc(list(item(paragraph('a'), list(item(paragraph('b'))))))],
    ['no list at all', doc(paragraph('a'), paragraph('b'))],
  ])('becomes one again: %s', (_what, broken) => {
    expect(oneList(broken)?.toJSON()).toEqual(
      doc(list(item(paragraph('a')), item(paragraph('b')))).toJSON(),
    )
  })

  test('keeps every paragraph in its order, and is one list then', () => {
    const { block } = fc.letrec<{ block: Json; list: Json }>((tie) => ({
      block: fc.oneof({ depthSize: 'small' }, fc.string().map(paragraph), tie('list')),
      list: fc
        .array(
          fc
            .tuple(fc.string().map(paragraph), fc.array(tie('block'), { maxLength: 3 }))
            .map(([first, rest]) => item(first, ...rest)),
          { minLength: 1, maxLength: 3 },
        )
        .map((items) => list(...items)),
    }))
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const before = doc(...blocks)
        const after = oneList(before) ?? before
        after.check()
        expect(oneList(after)).toBeUndefined()
        expect(linesOf(after)).toEqual(linesOf(before))
      }),
    )
  })
})

function linesOf(node: Node): string[] {
  const lines: string[] = []
  node.descendants((one) => {
    if (one.isTextblock) lines.push(one.textContent)
    return !one.isTextblock
  })
  return lines
}
