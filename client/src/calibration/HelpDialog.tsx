import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../ui/index.ts'
import { useKeyWords } from './useKeyWords.ts'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  lettersOn: boolean
  onLetters: (on: boolean) => void
}

/** What the keys do, and the way to turn the single letters off. */
export function HelpDialog({ open, onOpenChange, lettersOn, onLetters }: Props) {
  const { t } = useLingui()
  const words = useKeyWords()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t`Kortkommandon i mötet`}
      description={<Trans>De gäller när du inte skriver i ett fält.</Trans>}
    >
      <dl className="calibration-help">
        {words.map(({ keys, long }) => (
          <div key={long}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
      <label className="calibration-letters">
        <input
          type="checkbox"
          checked={lettersOn}
          onChange={({ target }) => onLetters(target.checked)}
        />{' '}
        <Trans>Bokstäver och siffror är kortkommandon</Trans>
      </label>
    </Dialog>
  )
}
