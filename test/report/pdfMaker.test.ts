import {
  PdfFailure,
  type PdfFailureReason,
  type PdfMakerOptions,
  startPdfMaker,
} from '@samsyn/report/pdf'
import { expect, onTestFinished, test } from 'vitest'
import { someReport } from '../support/someReport.ts'

const small = someReport({ scores: false })

function aMaker(options: PdfMakerOptions = {}) {
  const processes: number[] = []
  const maker = startPdfMaker({ ...options, started: (one) => void processes.push(one) })
  onTestFinished(() => maker.close())
  return { maker, processes }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'
}

async function whyNot(asked: Promise<Uint8Array>): Promise<PdfFailureReason | 'a PDF'> {
  return asked.then(
    () => 'a PDF' as const,
    (failure) => {
      if (failure instanceof PdfFailure) return failure.reason
      throw failure
    },
  )
}

test('one process makes all reports, one after the other; closed it makes none', async () => {
  const { maker, processes } = aMaker()
  const made = await Promise.all([maker.pdfOf(small), maker.pdfOf(small, { standard: 'a-2a' })])
  expect(made.map(isPdf)).toEqual([true, true])
  expect(made[0]).not.toEqual(made[1])
  expect(processes.length).toBe(1)

  const asked = [maker.pdfOf(small), maker.pdfOf(small)].map(whyNot)
  await maker.close()
  expect(await Promise.all(asked)).toEqual(['closed', 'closed'])
  expect(await whyNot(maker.pdfOf(small))).toBe('closed')
  expect(processes.map(isAlive)).toEqual([false])
})

test('a process that dies over a report is replaced; only that report has no PDF', async () => {
  const { maker, processes } = aMaker()
  const [killed, next] = [maker.pdfOf(small), maker.pdfOf(small)]
  process.kill(processes[0] ?? 0, 'SIGKILL')
  expect(await whyNot(killed)).toBe('ended')
  expect(isPdf(await next)).toBe(true)
  expect(new Set(processes).size).toBe(2)

  // One that dies while nobody asks is not noticed.
  process.kill(processes[1] ?? 0, 'SIGKILL')
  await expect.poll(() => isAlive(processes[1] ?? 0)).toBe(false)
  expect(isPdf(await maker.pdfOf(small))).toBe(true)
})

test('one that takes too long is ended, too many are refused, the others wait', async () => {
  const { maker, processes } = aMaker({ patience: 1, mostWaiting: 2 })
  const asked = [1, 2, 3, 4].map(() => whyNot(maker.pdfOf(small)))
  expect(await Promise.all(asked)).toEqual(['tooLong', 'tooLong', 'tooLong', 'busy'])
  expect(new Set(processes).size).toBe(3)
  await expect.poll(() => processes.map(isAlive)).toEqual([false, false, false])
})

test('one that holds too much afterwards, or that nobody asks, goes', async () => {
  const full = aMaker({ mostHeld: 1 })
  await full.maker.pdfOf(small)
  await full.maker.pdfOf(small)
  expect(new Set(full.processes).size).toBe(2)

  const idle = aMaker({ idle: 1 })
  await idle.maker.pdfOf(small)
  await expect.poll(() => idle.processes.map(isAlive)).toEqual([false])
})

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch {
    return false
  }
}
