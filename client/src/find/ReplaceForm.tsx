import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, Field } from '../ui/index.ts'
import type { useReplacing } from './useReplacing.ts'

interface Props {
  language: string
  /** Replaces the hit at hand; undefined where there is none that one may change. */
  one: ((words: string) => void) | undefined
  all: ((words: string) => void) | undefined
  /** How many would be replaced at once. */
  most: number
  /** How many stand where one may not write. */
  apart: number
  replacing: ReturnType<typeof useReplacing>
}

/** What takes the place of what was found, and the way back. */
export function ReplaceForm({ language, one, all, most, apart, replacing }: Props) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const { progress, count } = replacing
  return (
    <div className="find-replace">
      <Field label={t`Ersätt med`}>
        {(given) => (
          <input
            {...given}
            className="ui-input"
            type="text"
            lang={language}
            value={words}
            onChange={({ target: { value } }) => setWords(value)}
          />
        )}
      </Field>
      <div className="find-line">
        <Button size="small" disabled={!one} onClick={() => one?.(words)}>
          <Trans>Ersätt</Trans>
        </Button>
        <Button size="small" disabled={!all || progress !== undefined} onClick={() => all?.(words)}>
          <Trans>Ersätt alla</Trans> {most > 0 && `(${most})`}
        </Button>
      </div>
      {apart > 0 && (
        <p className="find-note">
          <Plural
            value={apart}
            one="# träff står där du inte kan ändra."
            other="# träffar står där du inte kan ändra."
          />
        </p>
      )}
      <div role="status" className="find-line">
        {progress && <progress value={progress.done} max={progress.of} aria-label={t`Ersätter`} />}
        {count !== undefined && (
          <>
            <span className="find-count">
              <Plural value={count} one="# ersatt" other="# ersatta" />
            </span>
            <Button size="small" onClick={() => replacing.undo()}>
              <Trans>Ångra ersättningen</Trans>
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
