/** Words of a text, as they stand there. */
export function Quote({ text, gone = false }: { text: string; gone?: boolean }) {
  return (
    <q className="margin-quote" data-gone={gone || undefined}>
      {text}
    </q>
  )
}
