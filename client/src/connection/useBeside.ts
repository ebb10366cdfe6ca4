import type { RoomOutline } from '@samsyn/document'
import type {
  ComparingPart,
  EndingPart,
  EvidencePart,
  FollowUpPart,
  MarginPart,
  ReleasesPart,
  SectionsPart,
} from '@samsyn/scoring'
import { createContext, useContext } from 'react'
import { NOTHING_BESIDE } from './parts.ts'

/** What stands beside the judging of the evaluation on the screen; its value is `live.beside`. */
export const BesideContext = createContext(NOTHING_BESIDE)

/** The register of evidence and what it is linked to. This and the others: undefined until it came. */
export function useEvidence(): EvidencePart | undefined {
  return useContext(BesideContext).evidence
}

/** What is said beside the texts of a room: "area-3". */
export function useMargin(room: string): MarginPart | undefined {
  return useContext(BesideContext).margins.get(room)
}

/** How far every text of the report has come, and which findings the lead lets stand. */
export function useSections(): SectionsPart | undefined {
  return useContext(BesideContext).sections
}

/** What went out to the municipality, and what came back. */
export function useReleases(): ReleasesPart | undefined {
  return useContext(BesideContext).releases
}

/** How far the report is from its end. */
export function useEnding(): EndingPart | undefined {
  return useContext(BesideContext).ending
}

/** What the report is shown beside. */
export function useComparing(): ComparingPart | undefined {
  return useContext(BesideContext).comparing
}

/** What the evaluation started from, and what came of what was asked for then. */
export function useFollowUp(): FollowUpPart | undefined {
  return useContext(BesideContext).followUp
}

/** All margins, for who looks through the whole report. */
export function useMargins(): ReadonlyMap<string, MarginPart> {
  return useContext(BesideContext).margins
}

/** How much stands in the texts of each room, and by which digest they go. */
export function useOutlines(): ReadonlyMap<string, RoomOutline> {
  return useContext(BesideContext).outlines
}
