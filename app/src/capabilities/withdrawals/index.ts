// The door: reactions to what other capabilities record.
export { followStoppedPaper, followWithdrawnConsent } from './use-cases/tell-recipient.ts'
