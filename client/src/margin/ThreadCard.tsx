import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ThreadView } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import { ChevronDown, OctagonX, PencilLine } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { personOf } from '../connection/index.ts'
import { Button, Initials, StateMark } from '../ui/index.ts'
import { placeOfText, useTextWords } from '../words/index.ts'
import { CommentLine } from './CommentLine.tsx'
import { useMarginHere } from './margin.ts'
import { Quote } from './Quote.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { SuggestionActs, SuggestionPart } from './SuggestionPart.tsx'
import { ThreadActs } from './ThreadActs.tsx'
import { useMarginWords } from './useMarginWords.ts'

/** One thread: in short, and when it is chosen with all that was said and what can be done. */
export function ThreadCard({ thread }: { thread: ThreadView }) {
  const { frame, beside, selected, select } = useMarginHere()
  const words = useMarginWords()
  const texts = useTextWords(frame.template)
  const id = useId()
  const open = selected === thread.no
  const card = useRef<HTMLElement>(null)
  const passage = beside?.passageOf(thread)
  const [first] = thread.comments
  const by = first && personOf(frame, first.by)
  const replies = thread.comments.length - 1

  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest' })
  }, [open])

  return (
    <article
      ref={card}
      className="margin-card"
      data-open={open || undefined}
      data-state={thread.state}
      data-thread={thread.no}
      aria-labelledby={id}
    >
      <div className="margin-card-head">
        <h3 id={id} className="margin-card-title">
          <button
            type="button"
            className="margin-card-button"
            aria-expanded={open}
            onClick={() => select(open ? undefined : thread.no)}
          >
            {open ? (
              <>
                <ChevronDown aria-hidden />
                <span className="margin-card-who">{texts(thread.on).heading}</span>
              </>
            ) : (
              <>
                <Initials name={by?.name ?? '?'} color={by?.color ?? 0} small />
                <span className="margin-card-who">{first && words.who(first.by)}</span>
                <span className="margin-soft">{first && words.when(first.at)}</span>
              </>
            )}
          </button>
        </h3>
        <Marks thread={thread} />
      </div>
      <AboutLine thread={thread} passage={passage} named={open} />
      {open ? (
        <Whole thread={thread} />
      ) : (
        <>
          <SuggestionPart thread={thread} />
          {first && first.text !== '' && <p className="margin-short">{first.text}</p>}
          {replies > 0 && (
            <p className="margin-soft">
              <Plural value={replies} one="# svar" other="# svar" />
            </p>
          )}
        </>
      )}
      <Ending thread={thread} />
    </article>
  )
}

/** What the thread is about: the passage, which leads into the text, or a whole text. */
function AboutLine({
  thread,
  passage,
  named,
}: {
  thread: ThreadView
  passage: { state: string; quote: string } | undefined
  /** The text is named above. */
  named: boolean
}) {
  const { t } = useLingui()
  const { id, frame, beside, select } = useMarginHere()
  const words = useTextWords(frame.template)
  const { on, suggestion } = thread
  const { chapter, heading } = words(on)
  const where = beside ? (
    !named && <span className="margin-soft">{heading}</span>
  ) : (
    <Link {...placeOfText(id, on)} className="margin-where" onClick={() => select(thread.no)}>
      {chapter} · {heading}
    </Link>
  )
  if (!('quote' in on))
    return (
      <div className="margin-about">
        {where}
        <p className="margin-soft">
          <Trans>Om hela texten</Trans>
        </p>
      </div>
    )
  if (passage?.state === 'removed')
    return (
      <div className="margin-about">
        {where}
        <p className="margin-soft">
          <Trans>Texten togs bort:</Trans>
        </p>
        <Quote text={on.quote} gone />
      </div>
    )
  const quote = <Quote text={passage?.quote ?? on.quote} />
  return (
    <div className="margin-about">
      {where}
      {/* A suggestion shows its words itself. */}
      {!suggestion &&
        (passage ? (
          <button
            type="button"
            className="margin-to-text"
            title={t`Visa i texten`}
            onClick={() => beside?.show(thread)}
          >
            {quote}
          </button>
        ) : (
          quote
        ))}
    </div>
  )
}

function Marks({ thread }: { thread: ThreadView }) {
  const words = useMarginWords()
  return (
    <span className="margin-marks">
      {thread.state === 'open' && thread.blocking && (
        <span className="ui-state ui-state-blocked">
          <OctagonX aria-hidden />
          <Trans>Hindrar</Trans>
        </span>
      )}
      {thread.suggestion?.state === 'open' && (
        <span className="ui-state margin-suggests">
          <PencilLine aria-hidden />
          <Trans>Förslag</Trans>
        </span>
      )}
      {thread.state === 'open' && thread.assignee !== null && (
        <span className="margin-soft">
          <Trans>hos {words.whom(thread.assignee)}</Trans>
        </span>
      )}
    </span>
  )
}

/** Everything said, of which others' newest waits to be asked for: the card does not grow by itself. */
function Whole({ thread }: { thread: ThreadView }) {
  const { view } = useMarginHere()
  const [upTo, setUpTo] = useState(thread.comments.at(-1)?.no ?? 1)
  const own = thread.comments.findLast(({ by }) => by === view.me.person)?.no ?? 0
  const shown = Math.max(upTo, own)
  const fresh = thread.comments.filter(({ no }) => no > shown).length
  return (
    <>
      <SuggestionPart thread={thread} />
      <ol className="ui-list margin-comments">
        {thread.comments
          .filter(({ no }) => no <= shown)
          .map((comment) => (
            <CommentLine key={comment.no} thread={thread} comment={comment} />
          ))}
      </ol>
      <SuggestionActs thread={thread} />
      {thread.may.includes('reply') && <ReplyForm thread={thread} />}
      <div className="margin-foot">
        <ThreadActs thread={thread} />
        {fresh > 0 && (
          <Button
            kind="quiet"
            size="small"
            onClick={() => setUpTo(thread.comments.at(-1)?.no ?? shown)}
          >
            <Plural value={fresh} one="Visa # nytt svar" other="Visa # nya svar" />
          </Button>
        )}
      </div>
    </>
  )
}

/** Who ended it, and when. */
function Ending({ thread }: { thread: ThreadView }) {
  const words = useMarginWords()
  if (!thread.resolved || thread.suggestion?.answered) return null
  const who = words.who(thread.resolved.by)
  const when = words.when(thread.resolved.at)
  return (
    <p className="margin-ended">
      <StateMark state="agreed">
        <Trans>Löst</Trans>
      </StateMark>{' '}
      <span className="margin-soft">
        {who}, {when}
      </span>
    </p>
  )
}
