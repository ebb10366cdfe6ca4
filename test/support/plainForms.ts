import type { ReportForms } from '@samsyn/server/forms'

/** Reports as files that say what they are made of, for who asks about the way and not the form. */
export const plainForms: Pick<ReportForms, 'fileOf'> = {
  async fileOf(report, form) {
    return Buffer.from(`${form}\n${JSON.stringify(report)}`, 'utf8')
  },
}
