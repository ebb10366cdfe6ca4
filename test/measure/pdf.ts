import { execFileSync } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startFileMaker } from '@samsyn/report/files'
import { longReport } from '../support/longReport.ts'

/**
 * What a PDF costs: `node test/measure/pdf.ts [words of text] [times]`. Time of each, how late the
 * asking thread's own work is meanwhile, and the memory of the process that makes them.
 */
const [words = 18_000, times = 8] = process.argv.slice(2).map(Number)

const report = longReport(words)
const processes: number[] = []
const maker = startFileMaker({ started: (one) => void processes.push(one) })
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
