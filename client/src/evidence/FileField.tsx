import { Trans, useLingui } from '@lingui/react/macro'
import { fileTypes } from '@samsyn/document'
import { Paperclip, X } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useProblemWords } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import type { StoredFile } from './itemForm.ts'
import { useEvidenceWords } from './useEvidenceWords.ts'
import type { Uploading, useUpload } from './useUpload.ts'

interface Props {
  file: StoredFile | null
  onFile: (file: StoredFile | null) => void
  upload: ReturnType<typeof useUpload>
}

/** What file names may end in, as a browser's chooser takes it. */
const ACCEPTED = [...Object.keys(fileTypes), 'jpeg'].map((end) => `.${end}`).join(',')

/** A document's file: chosen, or dropped here; how far it has come, and what became of it. */
export function FileField({ file, onFile, upload }: Props) {
  const { t } = useLingui()
  const id = useId()
  const { size } = useEvidenceWords()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { now, take, stop } = upload

  function dropped(event: DragEvent): void {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const first = event.dataTransfer.files[0]
    if (first) take(first)
  }

  return (
    <fieldset
      className="evidence-file"
      data-over={over || undefined}
      aria-describedby={`${id}-hint`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <legend className="ui-field-label">
        <Trans>Fil</Trans>
      </legend>
      <p id={`${id}-hint`} className="ui-field-hint">
        <Trans>
          PDF, Word, Excel, PowerPoint, ODT, PNG, JPG, TXT eller CSV, högst 20 MB. Dra hit en fil
          eller välj en.
        </Trans>
      </p>
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED}
        className="ui-hidden"
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          target.value = ''
          if (chosen) take(chosen)
        }}
      />
      {file && now.state !== 'leaving' && (
        <p className="evidence-filed">
          <Paperclip aria-hidden />
          <span>{file.name}</span> <span className="evidence-soft">{size(file.size)}</span>
          <Button
            kind="quiet"
            size="small"
            aria-label={t`Ta bort filen ${file.name}`}
            onClick={() => onFile(null)}
          >
            <X aria-hidden />
          </Button>
        </p>
      )}
      <Leaving now={now} onStop={stop} />
      {now.state !== 'leaving' && (
        <Button size="small" onClick={() => chooser.current?.click()}>
          {file ? <Trans>Byt fil …</Trans> : <Trans>Välj fil …</Trans>}
        </Button>
      )}
      <p className="ui-field-problem" role="alert">
        {now.state === 'refused' && <WhyNot why={now.why} />}
      </p>
    </fieldset>
  )
}

function Leaving({ now, onStop }: { now: Uploading; onStop: () => void }) {
  const { t } = useLingui()
  if (now.state !== 'leaving') return null
  const percent = Math.round(now.share * 100)
  return (
    <div className="evidence-leaving">
      <span>{now.name}</span>
      <progress value={now.share} max={1} aria-label={t`${now.name} skickas`}>
        {percent} %
      </progress>
      <span className="evidence-soft">{percent}&nbsp;%</span>
      <Button size="small" onClick={onStop}>
        <Trans>Avbryt</Trans>
      </Button>
    </div>
  )
}

function WhyNot({ why }: Pick<Extract<Uploading, { state: 'refused' }>, 'why'>) {
  const words = useProblemWords()
  if (typeof why === 'object') return words(why)
  switch (why) {
    case 'type':
      return <Trans>Filer av det slaget kan inte läggas in.</Trans>
    case 'size':
      return <Trans>Filen är större än 20 MB. Länka till den i stället.</Trans>
    case 'empty':
      return <Trans>Filen är tom.</Trans>
    case 'lost':
      return <Trans>Filen kom inte fram: anslutningen bröts. Försök igen.</Trans>
  }
}
