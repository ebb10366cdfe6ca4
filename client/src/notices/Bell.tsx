import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Locale, Notice, TeamView } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { Bell as BellSign } from 'lucide-react'
import { type PropsWithChildren, useState } from 'react'
import { type EvaluationFrame, personOf } from '../connection/index.ts'
import { Initials, Popover, useTitleCount } from '../ui/index.ts'
import { placeOfText, useTextWords, whenSaid } from '../words/index.ts'
import { useNotices } from './useNotices.ts'
import { useNoticeWords } from './useNoticeWords.ts'
import './notices.css'

interface Props {
  id: string
  view: TeamView
  frame: EvaluationFrame
  /** A notice of a thread leads to it. */
  onThread: (thread: number) => void
  /** And one of a remark to that. */
  onRemark: (remark: number) => void
}

/** What concerns somebody since they last looked. Opened, it has been looked at. */
export function Bell({ id, view, frame, onThread, onRemark }: Props) {
  const { t, i18n } = useLingui()
  const { notices, fresh, look } = useNotices(id, view, i18n.locale)
  // What was new when it was opened stays marked while it is open.
  const [marked, setMarked] = useState<readonly Notice[]>([])
  const count = fresh.length
  useTitleCount(count)
  return (
    <Popover
      align="end"
      label={t`Det som rör dig`}
      onOpenChange={(open) => {
        if (!open) return
        setMarked(fresh)
        void look()
      }}
      trigger={
        <button type="button" className="notices-bell" data-new={count > 0 || undefined}>
          <BellSign aria-hidden />
          {count > 0 && (
            <span className="notices-count" aria-hidden="true">
              {count > 9 ? '9+' : count}
            </span>
          )}
          <span className="ui-hidden">
            {count > 0 ? (
              <Plural value={count} one="# nyhet som rör dig" other="# nyheter som rör dig" />
            ) : (
              <Trans>Det som rör dig</Trans>
            )}
          </span>
        </button>
      }
    >
      {notices.length === 0 ? (
        <p className="notices-none">
          <Trans>
            Inget ännu. Här står när någon kallar på dig, svarar dig eller lägger något hos dig.
          </Trans>
        </p>
      ) : (
        <ul className="ui-list notices-list">
          {notices.map((notice) => (
            <li key={`${notice.kind} ${notice.seq} ${notice.thread ?? ''}`}>
              <Line
                id={id}
                notice={notice}
                frame={frame}
                isNew={marked.some(({ seq }) => seq === notice.seq)}
                onChosen={() => {
                  if (notice.thread !== undefined) onThread(notice.thread)
                  if (notice.remark) onRemark(notice.remark.no)
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}

interface LineProps {
  id: string
  notice: Notice
  frame: EvaluationFrame
  isNew: boolean
  onChosen: () => void
}

function Line({ id, notice, frame, isNew, onChosen }: LineProps) {
  const { t, i18n } = useLingui()
  const words = useNoticeWords(frame)
  const texts = useTextWords(frame.template)
  const by = personOf(frame, notice.by)
  const { on, remark } = notice
  return (
    <Way id={id} on={on} isNew={isNew} onChosen={onChosen}>
      <Initials name={remark?.name ?? by?.name ?? '?'} color={by?.color ?? 0} small />
      <span>
        {words(notice)}
        {isNew && (
          <span className="ui-hidden">
            {' '}
            <Trans>(ny)</Trans>
          </span>
        )}
        <span className="notices-soft">
          {on ? texts(on).chapter : t`Utkast`} ·{' '}
          {whenSaid(notice.at, Date.now(), i18n.locale as Locale)}
        </span>
      </span>
    </Way>
  )
}

/** To the text that it is about; what is about the report as a whole stands with its drafts. */
function Way(props: Omit<LineProps, 'notice' | 'frame'> & Pick<Notice, 'on'> & PropsWithChildren) {
  const { id, on, isNew, onChosen, children } = props
  const shown = { className: 'notices-line', 'data-new': isNew || undefined, onClick: onChosen }
  return on ? (
    <Link {...placeOfText(id, on)} {...shown}>
      {children}
    </Link>
  ) : (
    <Link to="/e/$id/releases" params={{ id }} {...shown}>
      {children}
    </Link>
  )
}
