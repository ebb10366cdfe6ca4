import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { useProblemWords } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import type { Importing } from './useImport.ts'

interface Props {
  now: Importing
  onFile: (file: File) => void
  onStop: () => void
}

/** Where a file is chosen or dropped, and how far it has come. */
export function FileZone({ now, onFile, onStop }: Props) {
  const { t } = useLingui()
  const words = useProblemWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const leaving = now.state === 'leaving'
  return (
    <section
      className="imports-zone"
      data-over={over || undefined}
      aria-label={t`Välj en rapport`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".pdf,.docx,.txt,application/pdf,text/plain"
        className="ui-hidden"
        tabIndex={-1}
        aria-label={t`Rapportens fil`}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          // The same file, mended, may be chosen again.
          target.value = ''
        }}
      />
      <div className="ui-acts">
        <Button
          kind={now.state === 'read' ? 'plain' : 'primary'}
          onClick={() => input.current?.click()}
        >
          {now.state === 'read' ? <Trans>Välj en annan fil …</Trans> : <Trans>Välj fil …</Trans>}
        </Button>
        <p className="ui-soft">
          <Trans>
            PDF, Word (.docx) eller text, högst 20 MB. Du kan också släppa filen här. Ingenting
            sparas förrän du säger till.
          </Trans>
        </p>
      </div>
      <div role="status">
        {leaving && (
          <div className="imports-leaving">
            <progress aria-label={now.name} {...(now.share < 1 && { value: now.share })} />
            <span>
              {now.share < 1 ? (
                <Trans>Skickar {now.name} …</Trans>
              ) : (
                <Trans>Läser {now.name} …</Trans>
              )}
            </span>
            <Button size="small" onClick={onStop}>
              <Trans>Avbryt</Trans>
            </Button>
          </div>
        )}
      </div>
      <div role="alert">
        {now.state === 'refused' && (
          <p className="ui-problem">
            {now.name}:{' '}
            {now.problem.type === 'offline' ? (
              <Trans>Servern svarar inte just nu. Försök igen om en stund.</Trans>
            ) : (
              words(now.problem)
            )}
          </p>
        )}
      </div>
    </section>
  )
}
