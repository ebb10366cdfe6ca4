import { useMedia } from '../ui/index.ts'
import { Meeting, type MeetingProps } from './Meeting.tsx'
import { NarrowList } from './NarrowList.tsx'
import './calibration.css'
import './table.css'

/** The meeting in which the team agrees. It asks for a tablet's width; below that, the ways to it. */
export function Calibration(props: MeetingProps) {
  const wide = useMedia('(min-width: 48rem)')
  const { view, frame, rows, hrefFor } = props
  if (wide) return <Meeting {...props} />
  return <NarrowList frame={frame} me={view.me.person} rows={rows} hrefFor={hrefFor} />
}
