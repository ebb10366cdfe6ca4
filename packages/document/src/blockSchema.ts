import { z } from 'zod'
import type { Block, Inline, ListItem } from './block.ts'

const bears = z.exactOptional(z.literal(true))
const marks = z.object({
  strong: bears,
  emphasis: bears,
  goodExample: bears,
  link: z.exactOptional(z.string()),
})

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), marks }),
  z.object({ type: z.literal('break') }),
  z.object({ type: z.literal('footnote'), text: z.string() }),
])
const content = z.array(inline)

const item: z.ZodType<ListItem> = z.lazy(() =>
  z.object({
    blocks: z.array(block),
    point: z.exactOptional(z.string()),
    subQuestion: z.exactOptional(z.string()),
  }),
)

/** A block of a text as JSON over the wire. */
export const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), content }),
    z.object({ type: z.literal('heading'), level: z.literal([1, 2]), content }),
    z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(item) }),
    z.object({ type: z.literal('quotation'), blocks: z.array(block) }),
    z.object({
      type: z.literal('table'),
      rows: z.array(z.array(z.object({ header: z.boolean(), blocks: z.array(block) }))),
    }),
  ]),
)
