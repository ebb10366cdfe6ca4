import { Trans, useLingui } from '@lingui/react/macro'
import { parseRoomName, textNames } from '@samsyn/document'
import type { SubQuestionNo } from '@samsyn/scoring'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type RoomState, useMargin, useRoom } from '../connection/index.ts'
import { DemoGuide, useDemo } from '../demo/index.ts'
import { useMe } from '../session/index.ts'
import { Notice, useMedia, useTitle } from '../ui/index.ts'
import { AreaList } from './AreaList.tsx'
import { AreaMenu } from './AreaMenu.tsx'
import { AreaText } from './AreaText.tsx'
import { CommentOnSelection } from './CommentOnSelection.tsx'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { firstRow, toBegin, waitingIn } from './following.ts'
import { Panel } from './Panel.tsx'
import { SavedState } from './SavedState.tsx'
import { useCommenting } from './useCommenting.ts'
import { usePanelRow } from './usePanelRow.ts'
import { useTalk } from './useTalk.ts'
import { useTextsBeside } from './useTextsBeside.ts'

/** The workspace: the areas, one area's text, and the judging of the sub-question at hand. */
export function AreaScreen() {
  const { n } = useParams({ from: '/e/$id/area/$n' })
  const { view, frame } = useEvaluationHere()
  const area = view.areas.find(({ no }) => String(no) === n)
  const template = frame.template.areas.find(({ no }) => String(no) === n)
  if (!area || !template) return <NoSuchArea />
  return <OneArea key={n} area={area} template={template} />
}

type Area = ReturnType<typeof useEvaluationHere>['view']['areas'][number]
type Template = ReturnType<typeof useEvaluationHere>['frame']['template']['areas'][number]

function OneArea({ area, template }: { area: Area; template: Template }) {
  const { t } = useLingui()
  const { id, view, frame, live, waiting, setTab, chooseThread, choosePoint } = useEvaluationHere()
  const { data: me } = useMe()
  const { data: demo } = useDemo(me?.demo != null)
  const { q, at, on } = useSearch({ from: '/e/$id/area/$n' })
  const navigate = useNavigate()
  const text = useRoom(id, parseRoomName(`area-${area.no}`))
  const { room, state } = text
  const talk = useTalk(id, area)
  const wide = useMedia('(min-width: 64rem)')

  const person = view.me.person
  const asked = area.subQuestions.find(({ no }) => no === q)?.no
  const pick = useCallback(
    (no: SubQuestionNo) =>
      void navigate({
        to: '/e/$id/area/$n',
        params: { id, n: String(area.no) },
        search: { q: no },
        replace: true,
        resetScroll: false,
      }),
    [navigate, id, area.no],
  )
  const panel = usePanelRow({
    area,
    me: person,
    asked: asked ?? firstRow(area, person),
    pick,
    show: () => setTab('points'),
  })

  const name = `area-${area.no}`
  const roots = useMemo(() => textNames(template.sections.map(({ key }) => key)), [template])
  const standing = room && (everSynced(state) || state.ended) ? room : undefined
  const { passages, beside, remarked } = useTextsBeside({
    held: standing,
    room: name,
    roots,
    onPane: panel.setOpen,
  })
  const mayComment = useMargin(name)?.may.includes('comment') ?? false
  const openPane = panel.setOpen
  const onBegin = useCallback(() => {
    chooseThread(undefined)
    setTab('comments')
    openPane(true)
  }, [chooseThread, setTab, openPane])
  const commenting = useCommenting({ room: name, passages, onBegin })

  const mine = waitingIn(area, person)
  useTitle(
    mine > 0 ? t`${mine} väntar på dig` : undefined,
    `${area.no} ${template.name}`,
    `${view.municipality} ${view.year}`,
  )
  return (
    <div className="workspace">
      <div>
        <EvaluationBar
          at="areas"
          saved={<SavedState room={text} talk={talk} waiting={waiting} live={live.state} />}
        >
          <AreaMenu current={`${area.no} ${template.name}`} />
        </EvaluationBar>
        {demo?.evaluation === id && (
          <DemoGuide
            evaluation={id}
            frame={frame}
            view={view}
            shown={panel.row}
            begin={toBegin(view)}
            onOpen={panel.pick}
          />
        )}
      </div>
      <div className="workspace-columns">
        <div className="workspace-areas">
          <AreaList />
        </div>
        <main className="workspace-text" tabIndex={-1}>
          <AreaText
            area={area}
            template={template}
            room={room}
            state={state}
            panel={panel}
            at={at}
            on={on}
            passages={passages}
            onComment={mayComment ? commenting.begin : undefined}
            onPoint={(point) => {
              choosePoint({ room: name, point })
              panel.setOpen(true)
            }}
          />
          {passages && mayComment && <CommentOnSelection commenting={commenting} />}
        </main>
        <Panel
          area={area}
          template={template}
          panel={panel}
          talk={talk}
          text={{ room, state }}
          wide={wide}
          beside={beside}
          remarked={remarked}
          passages={passages}
          roots={roots}
        />
      </div>
    </div>
  )
}

function everSynced({ connection }: RoomState): boolean {
  return connection === 'synced' || connection === 'offline'
}

function NoSuchArea() {
  const { t } = useLingui()
  const { id } = useEvaluationHere()
  useTitle(t`Området finns inte`)
  return (
    <main>
      <Notice
        title={<Trans>Området finns inte</Trans>}
        acts={
          <Link to="/e/$id" params={{ id }} className="ui-button">
            <Trans>Till områdena</Trans>
          </Link>
        }
      />
    </main>
  )
}
