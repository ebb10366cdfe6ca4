import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Download } from 'lucide-react'
import { useId, useState } from 'react'
import { refusedTexts } from '../connection/index.ts'
import { Button, saveTextFile, useCopying } from '../ui/index.ts'
import { useCopyText } from './useCopyText.ts'
import './restored.css'

/**
 * F4. What was written here without a connection came after the report was closed: it is offered to
 * whoever wrote it, and goes nowhere by itself. Nothing where there is none.
 */
export function LateText({ evaluation }: { evaluation: string }) {
  const { t } = useLingui()
  const label = useId()
  const copyText = useCopyText()
  // As it was when it was refused: the page takes no more letters after that.
  const [rooms] = useState(() => refusedTexts(evaluation))
  const text = copyText({ rooms, unsent: [] })
  const [copied, copy] = useCopying(text, t`Texten är kopierad.`)
  if (text === '') return null
  return (
    <section className="restored-late" aria-labelledby={label}>
      <h2 id={label}>
        <Trans>Din text kom för sent</Trans>
      </h2>
      <p>
        <Trans>
          Rapporten stängdes innan det du skrev hade skickats. Här är texten som den står i den här
          fliken. Ta med dig den: den försvinner när du läser in sidan igen.
        </Trans>
      </p>
      <textarea readOnly rows={8} aria-labelledby={label} value={text} />
      <p className="restored-acts">
        <Button kind="primary" onClick={() => void copy()}>
          <Copy aria-hidden />
          <Trans>Kopiera texten</Trans>
        </Button>
        <Button onClick={() => saveTextFile(text, 'samsyn.txt')}>
          <Download aria-hidden />
          <Trans>Spara som textfil</Trans>
        </Button>
        <span role="status" className="restored-copied">
          {copied}
        </span>
      </p>
    </section>
  )
}
