import { z } from 'zod'
import { reading } from './api.ts'

const figure = z.int().nullable()

/** A published report as it was read, for whoever decides what becomes of it. */
const read = z.object({
  name: z.string(),
  imported: z.object({
    municipality: z.string().nullable(),
    year: figure,
    template: z.string().nullable(),
    areas: z.array(z.object({ no: z.int(), name: z.string() })),
    scores: z.array(
      z.object({
        no: z.int(),
        name: z.string(),
        achieved: figure,
        maximum: figure,
        rows: z.array(
          z.object({ no: z.string(), name: z.string(), achieved: figure, maximum: figure }),
        ),
      }),
    ),
    total: figure,
    places: z.array(z.object({ from: z.int(), to: z.int(), at: z.string() })),
    warnings: z.array(
      z.object({
        what: z.string(),
        line: z.int().nullable(),
        at: z.string().nullable(),
        found: z.string().optional(),
        wanted: z.string().optional(),
      }),
    ),
  }),
  source: z.object({
    lines: z.array(z.object({ no: z.int(), text: z.string(), page: z.int().optional() })),
  }),
  parts: z.array(
    z.object({ at: z.string(), heading: z.string().nullable(), lines: z.array(z.string()) }),
  ),
  lacking: z.array(z.enum(['municipality', 'year', 'total'])),
})

export const reportRead = reading('reportRead')(read)
export type ReportRead = z.infer<typeof reportRead>
export type ReportWarning = ReportRead['imported']['warnings'][number]

const line = z.object({
  id: z.string(),
  municipality: z.string(),
  year: z.int(),
  name: z.string(),
  at: z.int(),
  by: z.object({ name: z.string() }),
})

/** One that was kept as a past evaluation. */
export const reportKept = reading('reportKept')(line)
export type PastReport = z.infer<typeof reportKept>

export const pastReports = reading('pastReports')(z.object({ reports: z.array(line) }))

/** The draft that its figures went into. */
export const resultProposed = reading('resultProposed')(
  z.object({ set: z.string(), version: z.int() }),
)
