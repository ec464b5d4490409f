import { seal, unseal } from '#platform/proofs/sealed.ts'
import type { Act } from '#platform/use-case/act.ts'
import { foldCode } from '../domain/recovery-code.ts'

/** A password with its second factor, as it is kept. */
export interface KnownPassword {
  readonly accountId: string
  readonly hash: string
  readonly totpSecret: Buffer
}

/** The key that keeps a stolen table from being tried. */
export function pepperOf(act: Act): Buffer {
  return act.keyedHash('password-pepper')
}

function totpKey(act: Act): Buffer {
  return act.keyedHash('totp-key')
}

function codeHash(act: Act, accountId: string, code: string): Buffer {
  return act.keyedHash(`recovery-code:${accountId}:${foldCode(code)}`)
}

/** The password of a folded login name whose account is open. */
export async function findByLogin(act: Act, login: string): Promise<KnownPassword | undefined> {
  const row = await act.db
    .selectFrom('access_password as p')
    .innerJoin('access_account as a', 'a.id', 'p.account_id')
    .select(['p.account_id', 'p.hash', 'p.totp_secret'])
    .where('p.login', '=', login)
    .where('a.closed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const totpSecret = unseal(totpKey(act), row.totp_secret, `totp:${row.account_id}`)
  return totpSecret && { accountId: row.account_id, hash: row.hash, totpSecret }
}

/** Uses the code of a half-minute; false when it, or a later one, was used before. */
export async function useStep(act: Act, accountId: string, step: number): Promise<boolean> {
  const used = await act.db
    .updateTable('access_password')
    .set({ totp_step: step })
    .where('account_id', '=', accountId)
    .where('totp_step', '<', step)
    .executeTakeFirst()
  return Number(used.numUpdatedRows) === 1
}

/** Uses a recovery code; false when there is no such unused one. */
export async function useRecoveryCode(act: Act, accountId: string, code: string): Promise<boolean> {
  const used = await act.db
    .updateTable('access_recovery_code')
    .set({ used_at: act.realNow })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash(act, accountId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(used.numUpdatedRows) === 1
}

/** What a person chose and was given. */
export interface NewPassword {
  readonly login: string
  readonly hash: string
  readonly totpSecret: Buffer
  /** The half-minute of the code that was shown as proof that the app works. */
  readonly step: number
  readonly codes: readonly string[]
}

/** Whether a folded login name belongs to another account. */
export async function isLoginTaken(act: Act, login: string): Promise<boolean> {
  const row = await act.db
    .selectFrom('access_password')
    .select('account_id')
    .where('login', '=', login)
    .where('account_id', '!=', act.actor.accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes the password of the actor in place of an earlier one. */
export async function setPassword(act: Act, password: NewPassword): Promise<void> {
  const { accountId } = act.actor
  await removePassword(act)
  await act.db
    .insertInto('access_password')
    .values({
      account_id: accountId,
      login: password.login,
      hash: password.hash,
      totp_secret: seal(totpKey(act), password.totpSecret, `totp:${accountId}`),
      totp_step: password.step,
      made_at: act.realNow,
    })
    .execute()
  const codes = password.codes.map((code) => ({
    account_id: accountId,
    code_hash: codeHash(act, accountId, code),
  }))
  await act.db.insertInto('access_recovery_code').values(codes).execute()
}

/** Forgets the password of the actor; false when there is none. */
export async function removePassword({ db, actor }: Act): Promise<boolean> {
  const gone = await db
    .deleteFrom('access_password')
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}
