import { createHmac } from 'node:crypto'
import type { ServerParts } from './parts.ts'

/** The hidden field of every form that says whose it is: only they send it. It is no protection against forgery. */
export const WRITER = '_writer'

/** The mark of an account in its forms; tells nobody which account it is. */
export function writerMark({ config }: Pick<ServerParts, 'config'>, accountId: string): string {
  return createHmac('sha256', config.secret).update(`writer:${accountId}`).digest('base64url')
}
