import type { OutboxHandler } from '#platform/module.ts'
import { markRecipientTold } from '../store/consents.ts'

/**
 * Tells the recipient that a consent was withdrawn: its view of the file has ended, and the receipt says when it was
 * told (LAW-10-7).
 */
export const tellRecipient: OutboxHandler = async (act, payload) => {
  await markRecipientTold(act, String(payload['consentId']))
}
