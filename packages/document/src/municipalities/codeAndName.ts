/** An official four-digit code, kept as text for its leading zero, and the name that goes with it. */
export type CodeAndName = readonly [code: string, name: string]
