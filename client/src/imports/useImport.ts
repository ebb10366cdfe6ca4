import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import {
  type PastReport,
  type Problem,
  type ReportRead,
  reportKept,
  reportRead,
  resultProposed,
  type Sending,
  sendFile,
  whyNot,
} from '../connection/index.ts'

/** What has become of a file that somebody chose. */
export type Importing =
  | { state: 'none' }
  /** `share` of it has left, 0 to 1; all of it gone, the server reads. */
  | { state: 'leaving'; name: string; share: number }
  | { state: 'refused'; name: string; problem: Problem }
  | { state: 'read'; file: File; read: ReportRead }

/** What it was made into. */
export type Made =
  | { kind: 'past'; report: PastReport }
  | { kind: 'result'; set: string; version: number }

/** Whose report it is, where somebody has to say so. */
export interface Whose {
  municipality: string
  year: string
}

/** Reads a file, and makes of it what is asked for. Nothing is kept before that. */
export function useImport() {
  const [now, setNow] = useState<Importing>({ state: 'none' })
  const [made, setMade] = useState<Made>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const queries = useQueryClient()
  const running = useRef<Sending<unknown>>(undefined)
  useEffect(() => () => running.current?.stop(), [])

  async function take(file: File): Promise<void> {
    running.current?.stop()
    setMade(undefined)
    setProblem(undefined)
    const { name } = file
    setNow({ state: 'leaving', name, share: 0 })
    const path = `/api/reports/import?name=${encodeURIComponent(name)}`
    const one = sendFile(path, file, reportRead, (share) => {
      if (running.current === one) setNow({ state: 'leaving', name, share })
    })
    running.current = one
    const answer = await one.done
    if (running.current !== one) return
    if (answer.kind === 'value') setNow({ state: 'read', file, read: answer.value })
    else if (answer.kind === 'stopped') setNow({ state: 'none' })
    else setNow({ state: 'refused', name, problem: whyNot(answer) })
  }

  function stop(): void {
    running.current?.stop()
    setNow({ state: 'none' })
    setMade(undefined)
    setProblem(undefined)
  }

  /** The file is sent again: the server has kept nothing of it. */
  async function send<Schema extends z.ZodType>(way: string, schema: Schema, whose: Whose) {
    if (now.state !== 'read' || busy) return undefined
    const { file } = now
    setBusy(true)
    setProblem(undefined)
    const said = Object.entries({ name: file.name, ...whose }).filter(([, value]) => value !== '')
    const path = `/api/reports${way}?${new URLSearchParams(said)}`
    const one = sendFile(path, file, schema, () => {})
    running.current = one
    const answer = await one.done
    setBusy(false)
    if (answer.kind === 'value') return answer.value
    if (answer.kind !== 'stopped') setProblem(whyNot(answer))
    return undefined
  }

  async function keep(whose: Whose): Promise<PastReport | undefined> {
    const report = await send('', reportKept, whose)
    if (!report) return undefined
    setMade({ kind: 'past', report })
    await queries.invalidateQueries({ queryKey: ['pastReports'] })
    await queries.invalidateQueries({ queryKey: ['earlier'] })
    return report
  }

  async function propose(whose: Whose): Promise<void> {
    const draft = await send('/result', resultProposed, whose)
    if (!draft) return
    setMade({ kind: 'result', ...draft })
    await queries.invalidateQueries({ queryKey: ['results'] })
  }

  return { now, made, busy, problem, take: (file: File) => void take(file), stop, keep, propose }
}
