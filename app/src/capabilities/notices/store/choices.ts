import type { Lang } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { NoticeChoice } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Choice, NOT_CHOSEN } from '../domain/choice.ts'

/** The code by which an address is proved. */
export interface EmailCode {
  readonly hash: Buffer | undefined
  readonly until: Date | undefined
  readonly tries: number
}

/** A choice with the code that waits to be typed. */
export interface StoredChoice extends Choice {
  readonly code: EmailCode
}

function toChoice(row: Selectable<NoticeChoice>): StoredChoice {
  return {
    lang: row.lang as Lang,
    bySms: row.by_sms,
    email: row.email ?? undefined,
    isEmailProved: row.email_proved_at !== null,
    code: {
      hash: row.email_code_hash ?? undefined,
      until: row.email_code_until ?? undefined,
      tries: row.email_code_tries,
    },
  }
}

/** How an adult has chosen to be told, or the choice that holds until then. */
export async function findChoice(db: Tx, personId: string): Promise<StoredChoice> {
  const row = await db
    .selectFrom('notice_choice')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row === undefined
    ? { ...NOT_CHOSEN, code: { hash: undefined, until: undefined, tries: 0 } }
    : toChoice(row)
}

/** Writes a choice; an address that is another one is not proved. */
export async function keepChoice(
  { db, now }: Act,
  personId: string,
  choice: Pick<Choice, 'bySms' | 'email'> & { readonly lang: Lang },
): Promise<void> {
  const before = await findChoice(db, personId)
  const isSame = before.email === choice.email
  const chosen = {
    lang: choice.lang,
    by_sms: choice.bySms,
    email: choice.email ?? null,
    changed_at: now,
    ...(isSame ? {} : { email_proved_at: null, email_code_hash: null, email_code_until: null }),
  }
  await db
    .insertInto('notice_choice')
    .values({ person_id: personId, ...chosen })
    .onConflict((on) => on.column('person_id').doUpdateSet(chosen))
    .execute()
}

/** Keeps a new code for the address. */
export async function keepCode(db: Tx, personId: string, hash: Buffer, until: Date): Promise<void> {
  await db
    .updateTable('notice_choice')
    .set({ email_code_hash: hash, email_code_until: until, email_code_tries: 0 })
    .where('person_id', '=', personId)
    .execute()
}

/** Counts a code that was wrong. */
export async function countTry(db: Tx, personId: string): Promise<void> {
  await db
    .updateTable('notice_choice')
    .set((row) => ({ email_code_tries: row('email_code_tries', '+', 1) }))
    .where('person_id', '=', personId)
    .execute()
}

/** The address is its owner's: letters may go. */
export async function proveAddress({ db, now }: Act, personId: string): Promise<void> {
  await db
    .updateTable('notice_choice')
    .set({ email_proved_at: now, email_code_hash: null, email_code_until: null })
    .where('person_id', '=', personId)
    .execute()
}
