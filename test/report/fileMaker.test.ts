import { htmlOf } from '@samsyn/report'
import { docxOf } from '@samsyn/report/docx'
import {
  FileFailure,
  type FileFailureReason,
  type FileMakerOptions,
  startFileMaker,
} from '@samsyn/report/files'
import { planCsv, xlsxOf } from '@samsyn/report/sheets'
import { expect, onTestFinished, test } from 'vitest'
import { someReport } from '../support/someReport.ts'

const small = someReport({ scores: false })

function aMaker(options: FileMakerOptions = {}) {
  const processes: number[] = []
  const maker = startFileMaker({ ...options, started: (one) => void processes.push(one) })
  onTestFinished(() => maker.close())
  return { maker, processes }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'
}

async function whyNot(asked: Promise<Uint8Array>): Promise<FileFailureReason | 'a PDF'> {
  return asked.then(
    () => 'a PDF' as const,
    (failure) => {
      if (failure instanceof FileFailure) return failure.reason
      throw failure
    },
  )
}

test('one process makes all files, one after the other; closed it makes none', async () => {
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

test('what it makes is to the byte what is made on the spot', async () => {
  const { maker, processes } = aMaker()
  const report = someReport()
  const json = JSON.stringify(report)
  const here = {
    html: Buffer.from(htmlOf(report)),
    docx: await docxOf(report),
    xlsx: await xlsxOf(report),
    csv: Buffer.from(planCsv(report)),
  }
  for (const form of ['html', 'docx', 'xlsx', 'csv'] as const)
    expect(Buffer.from(await maker.fileOf(json, form)).equals(here[form]), form).toBe(true)
  expect(processes.length).toBe(1)
})

test('a process that dies over a report is replaced; only that report has no file', async () => {
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
