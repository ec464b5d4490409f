import type { Lang } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Kysely } from 'kysely'
import { sha256 } from '#platform/bytes/hash.ts'
import type { DB } from '#platform/db/schema.ts'
import { DEFAULT_LANG, isLang } from '#platform/i18n/lang.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import type { Helping } from './terminal-sessions.ts'

/** A device in the hall of an organisation that people use who have none of their own. Its mark gives no right. */
export interface Terminal {
  readonly id: string
  readonly name: string
  /** The language of the start screen. */
  readonly lang: Lang
  readonly isOff: boolean
}

/** At which terminal somebody acts, after how long a pause the session ends, and who helps them just now. */
export interface AtTerminal {
  readonly id: string
  readonly idleSeconds: number
  readonly help?: Helping
}

/** The terminal that a device is marked as; undefined for a mark that nobody gave. */
export async function findTerminal(kysely: Kysely<DB>, token: string): Promise<Terminal | undefined> {
  const row = await kysely
    .selectFrom('access_terminal')
    .select(['id', 'name', 'lang', 'switched_off_at'])
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, name, lang } = row
  return { id, name, lang: isLang(lang) ? lang : DEFAULT_LANG, isOff: row.switched_off_at !== null }
}

/** Terminals are for families: whoever works in an organisation works at a desk of their own. */
export const TERMINAL_FAMILIES = refusal('platform.terminal-families', {
  status: 'forbidden',
  cite: [cite('project', 'DEC-93')],
})

/** Nothing is done at a terminal that was switched off. */
export const TERMINAL_OFF = refusal('platform.terminal-off', {
  status: 'forbidden',
  cite: [cite('project', 'DEC-92', 'project-default')],
})

/** A way in that stays with a device, and ways of one's own, are for a device of one's own. */
export const NEEDS_OWN_DEVICE = refusal('platform.terminal-own-device', {
  status: 'forbidden',
  cite: [cite('project', 'DEC-92', 'project-default')],
})
