import { Trans, useLingui } from '@lingui/react/macro'
import type { EvidenceItem } from '@samsyn/scoring'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { Refusal, useAct } from '../connection/index.ts'
import { Dialog, FormFoot } from '../ui/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { ItemFields } from './ItemFields.tsx'
import { emptyForm, formOf, type ItemForm, itemOf, problemsIn } from './itemForm.ts'
import type { RegisterItem } from './register.ts'
import { useUpload } from './useUpload.ts'

type Props = EvidenceHere & {
  onClose: () => void
} & (
    | { kind: EvidenceItem['kind']; one?: undefined }
    /** The item that is changed. */
    | { one: RegisterItem; kind?: undefined }
  )

/** An item for the register, or another wording of one that is there. */
export function ItemDialog({ one, kind, onClose, view, frame, send }: Props) {
  const { t } = useLingui()
  const [form, setForm] = useState<ItemForm>(() =>
    one ? formOf(one.item) : emptyForm(kind, isEvaluator(view) ? view.me.person : undefined),
  )
  const [asked, setAsked] = useState(false)
  const fields = useRef<HTMLFormElement>(null)
  const { run, busy, problem } = useAct(send)
  const upload = useUpload(frame.id, (file) =>
    setForm((now) => ({ ...now, file, title: now.title || stemOf(file.name) })),
  )

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    const item = itemOf(form)
    if (!item) {
      const [first] = problemsIn(form)
      fields.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
      return
    }
    // What is on its way belongs to it: the button says that one waits.
    if (upload.now.state === 'leaving') return
    const done = one
      ? await run({ type: 'changeEvidence', evidence: one.no, item }, { expected: one.version })
      : await run({ type: 'addEvidence', item })
    if (done) onClose()
  }

  /** A file dropped anywhere on the form is a document's. */
  function dropped(event: DragEvent): void {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (!file || (one && one.item.kind !== 'document')) return
    setForm((now) => ({ ...now, kind: 'document' }))
    upload.take(file)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (open) return
        upload.stop()
        onClose()
      }}
      title={one ? <Trans>Ändra underlaget</Trans> : <Trans>Lägg till underlag</Trans>}
    >
      <form
        ref={fields}
        className="evidence-form"
        noValidate
        onSubmit={(event) => void act(event)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={dropped}
      >
        <ItemFields
          form={form}
          onForm={setForm}
          problems={asked ? problemsIn(form) : []}
          view={view}
          frame={frame}
          upload={upload}
          kindIsFixed={one !== undefined}
        />
        <Refusal problem={problem} />
        <FormFoot
          held={busy || upload.now.state === 'leaving'}
          onCancel={() => {
            upload.stop()
            onClose()
          }}
        >
          {upload.now.state === 'leaving'
            ? t`Väntar på filen …`
            : one
              ? t`Spara ändringen`
              : t`Lägg till`}
        </FormFoot>
      </form>
    </Dialog>
  )
}

function isEvaluator({ me }: EvidenceHere['view']): boolean {
  return me.role === 'evaluator'
}

/** A file's name without its end, for who has not named the document. */
function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').replace(/_/g, ' ')
}
