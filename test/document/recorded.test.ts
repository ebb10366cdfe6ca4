import { readFile } from 'node:fs/promises'
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
import { nodesOf } from '../support/nodesOf.ts'

/**
 * A document as it was written under each version of the schema, with what stood in it. Records are
 * never made again: they are what lies in somebody's store.
 */
const record = z.object({
  version: z.int(),
  update: z.base64(),
  texts: z.record(z.string(), z.array(z.unknown())),
})

const versions = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1)

test.each(versions)('a document of schema version %i still opens', async (version) => {
  const file = new URL(`recorded/area-${version}.json`, import.meta.url)
  const { update, texts, ...rest } = record.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(rest.version).toBe(version)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull()
  expect([...doc.share.keys()].sort()).toEqual(Object.keys(texts).sort())
  for (const [name, blocks] of Object.entries(texts)) {
    const text = textOf(doc, name as TextName)
    expect(plainBlocks(text)).toEqual(blocks)
    narrativeSchema.nodeFromJSON(nodesOf(text)).check()
  }
})

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
