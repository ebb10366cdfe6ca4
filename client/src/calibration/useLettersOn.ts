import { useState } from 'react'

/** Kept in this browser: single letters act by accident for those who speak to their computer. */
const OFF = 'samsyn.lettersOff'

/** Whether single letters and digits are keys of the meeting, and the way to change that. */
export function useLettersOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(OFF) === null)
  return [
    on,
    (wanted) => {
      if (wanted) localStorage.removeItem(OFF)
      else localStorage.setItem(OFF, '1')
      setOn(wanted)
    },
  ]
}
