import { z } from 'zod'

/**
 * A text of the report as a plain value. As `Block` of a narrative, but footnotes have their number,
 * and nothing is in it that a reader would not see: no id of a point, no empty paragraph.
 */
export type ReportBlock =
  | { type: 'paragraph'; content: ReportInline[] }
  | { type: 'heading'; level: 1 | 2; content: ReportInline[] }
  | { type: 'list'; ordered: boolean; items: ReportItem[] }
  | { type: 'quotation'; blocks: ReportBlock[] }
  | { type: 'table'; rows: ReportCell[][] }

export interface ReportItem {
  blocks: ReportBlock[]
  /** Of a strength or an improvement: the sub-question that it is about. */
  subQuestion?: string
}

export interface ReportCell {
  header: boolean
  blocks: ReportBlock[]
}

export type ReportInline =
  | { type: 'text'; text: string; marks: ReportMarks }
  | { type: 'break' }
  /** Numbered from 1 through the whole report, in the order in which it is read. */
  | { type: 'footnote'; no: number; text: string }

export interface ReportMarks {
  strong?: true
  emphasis?: true
  goodExample?: true
  /** An address that `safeLink` let through. */
  link?: string
}

const bears = z.exactOptional(z.literal(true))
const marks = z.strictObject({
  strong: bears,
  emphasis: bears,
  goodExample: bears,
  link: z.exactOptional(z.string()),
})

const inline: z.ZodType<ReportInline> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string(), marks }),
  z.strictObject({ type: z.literal('break') }),
  z.strictObject({ type: z.literal('footnote'), no: z.int().min(1), text: z.string() }),
])
const content = z.array(inline)

const item: z.ZodType<ReportItem> = z.lazy(() =>
  z.strictObject({ blocks: z.array(reportBlock), subQuestion: z.exactOptional(z.string()) }),
)
const cell: z.ZodType<ReportCell> = z.lazy(() =>
  z.strictObject({ header: z.boolean(), blocks: z.array(reportBlock) }),
)

export const reportBlock: z.ZodType<ReportBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), content }),
    z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2]), content }),
    z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(item) }),
    z.strictObject({ type: z.literal('quotation'), blocks: z.array(reportBlock) }),
    z.strictObject({ type: z.literal('table'), rows: z.array(z.array(cell)) }),
  ]),
)
