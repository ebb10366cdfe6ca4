import { readFile } from 'node:fs/promises'
import { editorSchema } from '@samsyn/client/narrative'
import {
  narrativeSchema,
  plainBlocks,
  plainText,
  rationaleOf,
  SCHEMA_VERSION,
  type TextName,
  textOf,
  workingOf,
} from '@samsyn/document'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { HeadlessEditor } from '../support/headlessEditor.ts'
import { nodesOf } from '../support/nodesOf.ts'

/**
 * A document as it was written under each version of the schema, with what stood in it. Records are
 * never made again: they are what lies in somebody's store.
 */
const record = z.object({
  version: z.int(),
  update: z.base64(),
  texts: z.record(z.string(), z.array(z.unknown())),
  /** The same with its structure; version 1 had none that the plain blocks do not show. */
  nodes: z.record(z.string(), z.unknown()).optional(),
})

const versions = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1)

test.each(versions)('a document of schema version %i still opens', async (version) => {
  const file = new URL(`recorded/area-${version}.json`, import.meta.url)
  const { update, texts, nodes, ...rest } = record.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(rest.version).toBe(version)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull()
  expect([...doc.share.keys()].sort()).toEqual(Object.keys(texts).sort())
  for (const [name, blocks] of Object.entries(texts)) {
    const text = textOf(doc, name as TextName)
    expect(plainBlocks(text)).toEqual(blocks)
    narrativeSchema.nodeFromJSON(nodesOf(text)).check()
    if (nodes) expect(nodesOf(text)).toEqual(nodes[name])
  }
})

test.each(versions)(
  'an editor opens a text of version %i, and changes no letter',
  async (version) => {
    const file = new URL(`recorded/area-${version}.json`, import.meta.url)
    const { update, texts } = record.parse(JSON.parse(await readFile(file, 'utf8')))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Buffer.from(update, 'base64'))
    const before = Y.encodeStateAsUpdate(doc)
    for (const name of Object.keys(texts)) {
      const text = textOf(doc, name as TextName)
      const editor = new HeadlessEditor(text)
      editor.state.doc.check()
      const shown = editorSchema.nodeFromJSON(nodesOf(text))
      expect(editor.state.doc.toJSON()).toEqual(shown.toJSON())
      editor.close()
    }
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  },
)

const talkRecord = z.object({
  version: z.int(),
  update: z.base64(),
  rows: z.record(
    z.string(),
    z.object({ value: z.int().nullable(), stage: z.string().nullable(), rationale: z.string() }),
  ),
})

test.each(versions)('a talk of schema version %i still opens', async (version) => {
  const file = new URL(`recorded/talk-${version}.json`, import.meta.url)
  const { update, rows, ...rest } = talkRecord.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(rest.version).toBe(version)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull()
  for (const [no, { rationale, ...working }] of Object.entries(rows)) {
    expect(workingOf(doc, no).get()).toEqual(working)
    expect(plainText(rationaleOf(doc, no))).toBe(rationale)
    narrativeSchema.nodeFromJSON(nodesOf(rationaleOf(doc, no))).check()
  }
})
