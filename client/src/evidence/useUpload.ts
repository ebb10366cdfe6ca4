import { fileTypeOf, MOST_FILE_BYTES } from '@samsyn/document'
import { useEffect, useRef, useState } from 'react'
import { type Problem, type Upload, upload } from '../connection/index.ts'
import type { StoredFile } from './itemForm.ts'

/** What has become of a file that was to be filed. */
export type Uploading =
  | { state: 'none' }
  /** `share` of it has left, 0 to 1. */
  | { state: 'leaving'; name: string; share: number }
  | { state: 'refused'; why: 'type' | 'size' | 'empty' | 'lost' | Problem }

/** Files one thing at a time for an evaluation, and calls back when it is there. */
export function useUpload(evaluation: string, filed: (file: StoredFile) => void) {
  const [now, setNow] = useState<Uploading>({ state: 'none' })
  const running = useRef<Upload>(undefined)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      running.current?.stop()
    }
  }, [])

  async function take(file: File): Promise<void> {
    running.current?.stop()
    const wrong = wrongWith(file)
    if (wrong) return setNow({ state: 'refused', why: wrong })
    const { name } = file
    setNow({ state: 'leaving', name, share: 0 })
    const one = upload(evaluation, file, (share) => {
      if (here.current && running.current === one) setNow({ state: 'leaving', name, share })
    })
    running.current = one
    const answer = await one.done
    if (!here.current || running.current !== one) return
    running.current = undefined
    switch (answer.kind) {
      case 'value':
        filed(answer.value)
        return setNow({ state: 'none' })
      case 'problem':
        return setNow({ state: 'refused', why: answer.problem })
      case 'away':
        return setNow({ state: 'refused', why: 'lost' })
      case 'stopped':
        return setNow({ state: 'none' })
    }
  }

  function stop(): void {
    running.current?.stop()
    running.current = undefined
    setNow({ state: 'none' })
  }

  return { now, take: (file: File) => void take(file), stop }
}

/** What the server would refuse, said before anything has left. */
function wrongWith({ name, size }: File): 'type' | 'size' | 'empty' | undefined {
  if (!fileTypeOf(name)) return 'type'
  if (size === 0) return 'empty'
  return size > MOST_FILE_BYTES ? 'size' : undefined
}
