import type { JudgingCommand } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { rowActRefused, teamActRefused } from './allowed.ts'
import { type Acting, type Decision, openly } from './decision.ts'
import { afterAdjudicate, afterEscalate, afterReturn } from './ending.ts'
import { afterSave, afterSubmit, afterWithdraw } from './judging.ts'
import { afterAgree, afterPropose, afterTakeBack } from './proposing.ts'
import { afterAppoint, afterAssign, afterDismiss, afterRecuse } from './staffing.ts'

/** The command table of the judging. */
export function decideJudging(acting: Acting, command: JudgingCommand): Decision | Refusal {
  const { state, person } = acting
  if (!('subQuestion' in command)) {
    const refused = teamActRefused(state, command.type, person, acting.administrator)
    if (refused) return refused
    switch (command.type) {
      case 'recuse':
        return afterRecuse(acting, command)
      case 'assign':
        return afterAssign(acting, command)
      case 'appoint':
        return afterAppoint(state, command)
      case 'dismiss':
        return afterDismiss(state, command)
      case 'setTolerance':
        return openly({ type: 'toleranceSet', percent: command.percent })
    }
  }
  const row = state.rows.get(command.subQuestion)
  if (!row) return { refused: 'noSuchSubQuestion' }
  const named = 'proposal' in command ? command.proposal : undefined
  const refused = rowActRefused(state, row, command.type, person, named)
  if (refused) return refused
  switch (command.type) {
    case 'save':
      return afterSave(acting, row, command)
    case 'submit':
      return afterSubmit(acting, row, command)
    case 'withdraw':
      return afterWithdraw(acting, row)
    case 'propose':
      return afterPropose(state, row, command)
    case 'agree':
      return afterAgree(acting, row)
    case 'takeBack':
      return afterTakeBack(row, command)
    case 'escalate':
      return afterEscalate(row, command)
    case 'adjudicate':
      return afterAdjudicate(acting, row, command)
    case 'return':
      return afterReturn(row, command)
  }
}
