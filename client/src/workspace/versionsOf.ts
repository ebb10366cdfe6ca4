import type { BesideIt } from '../connection/index.ts'

/** Another string whenever anything that the checks read may be another. */
export function versionsOf({ evidence, margins, sections, outlines }: BesideIt): string {
  const parts = [evidence, sections, ...margins.values()].map((part) => part?.version)
  const texts = [...outlines.values()].flatMap(({ texts }) => texts.map(({ digest }) => digest))
  return [...parts, ...texts].join()
}
