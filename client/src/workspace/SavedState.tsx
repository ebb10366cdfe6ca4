import { Trans, useLingui } from '@lingui/react/macro'
import { Check, CloudOff, LoaderCircle, OctagonX } from 'lucide-react'
import { closingWords, type HeldRoom, type Live, useSaved } from '../connection/index.ts'

interface Props {
  /** The text's room; undefined on screens without text. */
  room: HeldRoom | undefined
  /** What the team has on the table; how its line ended is said where it is used. */
  talk?: HeldRoom
  /** Commands that have no answer yet. */
  waiting: number
  live: Live['state']
}

/** What of all that was done here is safe on the server. Says so aloud only when the line changes. */
export function SavedState({ room, talk, waiting, live }: Props) {
  const { t } = useLingui()
  const saved = [useSaved(room), useSaved(talk)]
  const state = room?.state
  if (state?.ended)
    return (
      <p className="workspace-saved workspace-saved-bad" role="alert">
        <OctagonX aria-hidden />
        <span>{t(closingWords[state.ended].title)}</span>
      </p>
    )
  const offline = live === 'offline' || state?.connection === 'offline'
  const unsaved = saved.some((one) => one.saved.state === 'unsaved') || (offline && waiting > 0)
  return (
    <p className="workspace-saved" data-offline={offline || undefined}>
      <span className="ui-hidden" role="status">
        {offline && <Trans>Frånkopplad. Det du skriver sparas när anslutningen är tillbaka.</Trans>}
      </span>
      {offline ? (
        <>
          <CloudOff aria-hidden />
          <span title={t`Vi försöker igen av oss själva. Du kan fortsätta skriva.`}>
            {unsaved ? <Trans>Frånkopplad · sparas sedan</Trans> : <Trans>Frånkopplad</Trans>}
          </span>
        </>
      ) : (
        <Connected
          saved={saved.filter((_, nth) => ![room, talk][nth]?.state.ended)}
          waiting={waiting}
        />
      )}
    </p>
  )
}

interface ConnectedProps {
  /** Of the rooms that are open. */
  saved: readonly ReturnType<typeof useSaved>[]
  waiting: number
}

function Connected({ saved, waiting }: ConnectedProps) {
  const { i18n } = useLingui()
  if (saved.some(({ saved: one }) => one.state !== 'saved') || waiting > 0)
    return (
      <>
        <LoaderCircle aria-hidden />
        <Trans>Sparar …</Trans>
      </>
    )
  const at = Math.max(...saved.map(({ savedAt }) => savedAt ?? 0), 0)
  const time = at > 0 && i18n.date(new Date(at), { hour: '2-digit', minute: '2-digit' })
  return (
    <>
      <Check aria-hidden />
      {time ? <Trans>Sparat {time}</Trans> : <Trans>Allt är sparat</Trans>}
    </>
  )
}
