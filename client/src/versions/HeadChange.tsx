import { Trans, useLingui } from '@lingui/react/macro'
import type { NodeHead } from '@samsyn/document'

/** That a part is another kind of part, or is about something else, than before. */
export function HeadChange({ before, after }: { before: NodeHead; after: NodeHead }) {
  const { t } = useLingui()
  const [was, is] = [kindOf(before), kindOf(after)]
  const [about, nowAbout] = [before.subQuestion, after.subQuestion]
  if (was === is && about === nowAbout) return null
  return (
    <span className="versions-head">
      {was !== is && (
        <Trans>
          {was} blev {is}.
        </Trans>
      )}
      {about !== nowAbout && (
        <Trans>
          Delfråga {about ?? t`ingen`} blev {nowAbout ?? t`ingen`}.
        </Trans>
      )}
    </span>
  )

  function kindOf({ kind, level, header }: NodeHead): string {
    switch (kind) {
      case 'paragraph':
        return t`Stycke`
      case 'heading':
        return level === 2 ? t`Underrubrik` : t`Rubrik`
      case 'bullets':
        return t`Punktlista`
      case 'numbers':
        return t`Numrerad lista`
      case 'cell':
        return header ? t`Rubrikcell` : t`Cell`
      default:
        return kind
    }
  }
}
