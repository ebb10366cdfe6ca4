import type { PointRef } from '@samsyn/scoring'
import { Outlet, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { BesideContext, Refused, useEvaluation } from '../connection/index.ts'
import { useNewRound, usePlayedNames } from '../demo/index.ts'
import { useLedToReport } from '../evaluations/index.ts'
import { FindProvider } from '../find/index.ts'
import { LateRefusals } from '../judging/index.ts'
import { useMe } from '../session/index.ts'
import { AdministratorScreen } from './AdministratorScreen.tsx'
import { Ended } from './Ended.tsx'
import { EvaluationContext, type PaneTab } from './evaluation.ts'
import { Failed } from './Failed.tsx'
import { WorkspaceSkeleton } from './WorkspaceSkeleton.tsx'
import './workspace.css'

/** Everything of one evaluation: its line to the server, and the screen that the address names. */
export function EvaluationScreen() {
  const { id } = useParams({ from: '/e/$id' })
  return <OneEvaluation key={id} id={id} />
}

function OneEvaluation({ id }: { id: string }) {
  const { frame, live, waiting, send, sayAt } = useEvaluation(id)
  const { data: me } = useMe()
  const [tab, setTab] = useState<PaneTab>('points')
  const [thread, setThread] = useState<number>()
  const [remark, setRemark] = useState<number>()
  const [point, setPoint] = useState<PointRef>()
  const isGone = live.ended !== undefined || frame.isError
  const leaving = useNewRound(id, me?.demo != null && isGone)
  const reading = useLedToReport(id, isGone)
  const named = usePlayedNames(frame.data, live.played)
  const chooseThread = (no: number | undefined) => {
    setThread(no)
    if (no === undefined) return
    setRemark(undefined)
    setTab('comments')
  }
  const chooseRemark = (no: number | undefined) => {
    setRemark(no)
    if (no === undefined) return
    setThread(undefined)
    setTab('comments')
  }
  const choosePoint = (asked: PointRef | undefined) => {
    setPoint(asked)
    if (asked) setTab('evidence')
  }
  if (leaving || reading) return <WorkspaceSkeleton />
  if (live.ended) return <Ended reason={live.ended} />
  if (frame.isError)
    return (
      <Failed
        problem={frame.error instanceof Refused ? frame.error.problem : undefined}
        retry={() => void frame.refetch()}
      />
    )
  if (!named || !live.view) return <WorkspaceSkeleton />
  if (live.view.kind === 'administrator')
    return <AdministratorScreen id={id} view={live.view} frame={named} send={send} />
  return (
    <EvaluationContext
      value={{
        id,
        frame: named,
        view: live.view,
        live,
        waiting,
        send,
        sayAt,
        tab,
        setTab,
        thread,
        chooseThread,
        remark,
        chooseRemark,
        point,
        choosePoint,
      }}
    >
      <BesideContext value={live.beside}>
        <FindProvider evaluation={id} view={live.view} template={named.template}>
          <Outlet />
        </FindProvider>
        <LateRefusals frame={named} apart />
      </BesideContext>
    </EvaluationContext>
  )
}
