import { useState } from 'react'

/** When this tab came to the meeting: the team's last event then, and the time. */
export interface MeetingStart {
  after: number
  at: number
}

/** Kept for the tab, so that a reload does not begin another meeting. */
export function useMeetingStart(evaluation: string, version: number): MeetingStart {
  const [start] = useState(() => kept(evaluation) ?? begin(evaluation, version))
  return start
}

function keyOf(evaluation: string): string {
  return `samsyn.meeting.${evaluation}`
}

function kept(evaluation: string): MeetingStart | undefined {
  const [after, at] = (sessionStorage.getItem(keyOf(evaluation)) ?? '').split(' ').map(Number)
  return after && at ? { after, at } : undefined
}

function begin(evaluation: string, version: number): MeetingStart {
  const start = { after: version, at: Date.now() }
  sessionStorage.setItem(keyOf(evaluation), `${start.after} ${start.at}`)
  return start
}
