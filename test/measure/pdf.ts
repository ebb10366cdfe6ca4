import { execFileSync } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startPdfMaker } from '@samsyn/report/pdf'
import { footnote, list, paragraph, someReport } from '../support/someReport.ts'

/**
 * What a PDF costs: `node test/measure/pdf.ts [words of text] [times]`. Time of each, how late the
 * asking thread's own work is meanwhile, and the memory of the process that makes them.
 */
const [words = 18_000, times = 8] = process.argv.slice(2).map(Number)

const sentence =
  'Kommunens arbete med uppföljning har utvecklats sedan den förra utvärderingen, och förvaltningarna redovisar nu sina resultat tre gånger om året för nämnderna. '
/** The general text, four sections and both lists of an area. */
const each = Math.ceil(words / 8 / 4 / sentence.split(' ').length / 4)
const text = [1, 2, 3, 4].map((nth) => paragraph(sentence.repeat(each), footnote(`Not ${nth}`)))
const points = list(
  ...Array.from({ length: 8 }, (_, nth) => `Punkt ${nth + 1}: ${sentence.slice(0, 70)}`),
)
const report = someReport({
  textOf: ({ root }) => (root === 'strengths' || root === 'improvements' ? [points] : text),
})

const processes: number[] = []
const maker = startPdfMaker({ started: (one) => void processes.push(one) })
const late = monitorEventLoopDelay({ resolution: 5 })
for (let nth = 1; nth <= times; nth++) {
  late.reset()
  late.enable()
  const from = performance.now()
  const pdf = await maker.pdfOf(report)
  const took = performance.now() - from
  late.disable()
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .match(/<xmpTPg:NPages>(\d+)/)?.[1]
  const held = execFileSync('ps', ['-o', 'rss=', '-p', String(processes.at(-1))], {
    encoding: 'utf8',
  })
  console.log(
    `${pages} pages, ${Math.round(pdf.length / 1000)} kB: ${Math.round(took)} ms, ` +
      `at most ${Math.round(late.max / 1e6)} ms late, process ${Math.round(Number(held) / 1000)} MB`,
  )
}
await maker.close()
