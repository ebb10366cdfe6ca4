export { Caller } from './caller.ts'
export { doorLetterFor } from './doorLetter.ts'
export { letterFor } from './letter.ts'
export {
  isPlainAddress,
  type MailServer,
  mailServerOf,
  type Sender,
  senderOf,
} from './mailServer.ts'
export { Outbox } from './outbox.ts'
export { NotSent, type Post, smtpPost } from './post.ts'
