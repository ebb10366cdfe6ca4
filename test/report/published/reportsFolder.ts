import { fileURLToPath } from 'node:url'

/** The published reports are not ours to carry along. */
export const reportsFolder =
  process.env.SAMSYN_REPORTS ??
  fileURLToPath(new URL('../../../../shared/reports', import.meta.url))

export const whyNoReports = `from ${reportsFolder}; SAMSYN_REPORTS may name another folder`
