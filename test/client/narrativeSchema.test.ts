import { editorSchema } from '@samsyn/client/narrative'
import { narrativeSchema } from '@samsyn/document'
import type { MarkSpec, NodeSpec, Schema } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'

describe('the editor and the server read one schema', () => {
  const names = Object.keys(narrativeSchema.nodes)

  test('the same nodes and marks, in one order', () => {
    expect(Object.keys(editorSchema.nodes).toSorted()).toEqual(names.toSorted())
    expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(narrativeSchema.marks))
    expect(editorSchema.topNodeType.name).toBe(narrativeSchema.topNodeType.name)
  })

  test.each(names)('%s says the same of itself', (name) => {
    expect(saysOf(editorSchema, name)).toEqual(saysOf(narrativeSchema, name))
  })

  test.each(names)('%s is drawn as the same element', (name) => {
    expect(tagOf(editorSchema, name)).toEqual(tagOf(narrativeSchema, name))
  })

  test.each(Object.keys(narrativeSchema.marks))('the mark %s says the same of itself', (name) => {
    expect(marksSaysOf(editorSchema, name)).toEqual(marksSaysOf(narrativeSchema, name))
  })

  test.each(names)('a %s that is filled up is filled with the same', (name) => {
    const filled = (schema: Schema) => schema.nodes[name]?.createAndFill()?.toJSON()
    expect(filled(editorSchema)).toEqual(filled(narrativeSchema))
  })

  test('an empty text begins with the same block', () => {
    const empty = (schema: Schema) => schema.topNodeType.createAndFill()?.toJSON()
    expect(empty(editorSchema)).toEqual(empty(narrativeSchema))
  })
})

/** Everything in a node's spec that decides what may stand where, and how edits treat it. */
function saysOf(schema: Schema, name: string) {
  const spec: NodeSpec = schema.nodes[name]?.spec ?? {}
  return {
    content: spec.content ?? '',
    marks: spec.marks ?? '_',
    groups: (spec.group ?? '').split(' ').toSorted(),
    attributes: attributesOf(spec),
    inline: spec.inline ?? false,
    atom: spec.atom ?? false,
    selectable: spec.selectable ?? true,
    draggable: spec.draggable ?? false,
    code: spec.code ?? false,
    whitespace: spec.whitespace ?? 'normal',
    defining: spec.defining ?? false,
    isolating: spec.isolating ?? false,
    linebreakReplacement: spec.linebreakReplacement ?? false,
  }
}

function marksSaysOf(schema: Schema, name: string) {
  const spec: MarkSpec = schema.marks[name]?.spec ?? {}
  return {
    attributes: attributesOf(spec),
    inclusive: spec.inclusive ?? true,
    excludes: spec.excludes ?? name,
    group: spec.group ?? '',
    spanning: spec.spanning ?? true,
    code: spec.code ?? false,
  }
}

function attributesOf({ attrs = {} }: NodeSpec | MarkSpec) {
  return Object.entries(attrs).map(([name, spec]) => [name, spec.default, spec.validate])
}

function tagOf(schema: Schema, name: string): unknown {
  const type = schema.nodes[name]
  const drawn = type?.isText ? undefined : type?.spec.toDOM?.(type.createAndFill() ?? type.create())
  return Array.isArray(drawn) ? drawn[0] : drawn
}
