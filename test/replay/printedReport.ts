import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('list'), items: z.array(z.string()) }),
])
export type PrintedBlock = z.infer<typeof block>

const figures = {
  achieved: z.int(),
  max: z.int(),
  /** Null where the report prints none. */
  percent: z.int().nullable(),
}

/** A published report as structured data, as far as a replay carries it out. */
const printedReport = z.object({
  municipality: z.string(),
  year: z.int(),
  template: z.string(),
  summary: z.object({
    evaluation: z.array(block),
    result: z.array(block),
    comparisons: z.array(block),
    comments: z.array(block),
  }),
  areas: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      /** Points are null where the text of the report has lost them. */
      box: z.object({ labels: z.array(z.string()), points: z.int().nullable() }),
      general: z.array(block),
      sections: z.array(
        z.object({
          heading: z.string(),
          subQuestions: z.array(z.string()),
          blocks: z.array(block),
        }),
      ),
      strengths: z.array(z.string()),
      improvements: z.array(z.string()),
    }),
  ),
  footnotes: z.array(z.object({ no: z.int(), text: z.string() })),
  scores: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      ...figures,
      subQuestions: z.array(z.object({ no: z.string(), name: z.string(), ...figures })),
    }),
  ),
  total: z.int(),
})
export type PrintedReport = z.infer<typeof printedReport>
export type PrintedRow = PrintedReport['scores'][number]['subQuestions'][number]

const folder =
  process.env.SAMSYN_REPORTS ?? fileURLToPath(new URL('../../../shared/reports', import.meta.url))

/** Undefined where this machine has no such report; they are not ours to carry along. */
export async function readReport(name: string): Promise<PrintedReport | undefined> {
  const path = join(folder, `${name}.json`)
  if (!existsSync(path)) return undefined
  return printedReport.parse(JSON.parse(await readFile(path, 'utf8')))
}

export const whyNoReport = `no reports in ${folder}; SAMSYN_REPORTS may name another folder`
