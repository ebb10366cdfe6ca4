export {
  type Command,
  type CommandType,
  command,
  type DraftInput,
  draftInput,
  type ValueInput,
  valueInput,
} from './command.ts'
export {
  type Judgement,
  judgement,
  type Phase,
  type PrivateChange,
  type PrivateEntry,
  phase,
  privateEntry,
  type Recorded,
  type RevealBy,
  type Role,
  revealBy,
  role,
  roles,
  type TeamEvent,
  teamEvent,
} from './event.ts'
export {
  type AreaNo,
  areaNo,
  type Instant,
  type PersonId,
  type ProposalNo,
  personId,
  type SubQuestionNo,
  subQuestionNo,
} from './ids.ts'
export { type Points, points } from './points.ts'
export { type Stage, stage, stages } from './stage.ts'
export {
  type Template,
  type TemplateArea,
  type TemplateSection,
  type TemplateSubQuestion,
  template,
} from './template.ts'
export {
  type AreaView,
  acts,
  type EvaluationView,
  evaluationView,
  type Figure,
  type ProposalView,
  type SpreadView,
  type SubQuestionView,
  type TeamView,
} from './view.ts'
