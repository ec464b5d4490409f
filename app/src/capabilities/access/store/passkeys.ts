import type { KnownPasskey } from '#platform/proofs/passkeys.ts'
import type { Act } from '#platform/use-case/act.ts'

/** The passkey of a credential whose account is open. */
export async function findPasskey({ db }: Act, credentialId: string): Promise<KnownPasskey | undefined> {
  const row = await db
    .selectFrom('access_passkey as k')
    .innerJoin('access_account as a', 'a.id', 'k.account_id')
    .select(['k.id', 'k.account_id', 'k.credential_id', 'k.public_key', 'k.counter', 'k.transports'])
    .where('k.credential_id', '=', credentialId)
    .where('a.closed_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      accountId: row.account_id,
      credentialId: row.credential_id,
      publicKey: row.public_key,
      counter: Number(row.counter),
      transports: row.transports,
    }
  )
}

/** Writes the counter of a passkey that was used; false when another use was faster, or its counter went back. */
export async function notePasskeyUse(act: Act, known: KnownPasskey, counter: number): Promise<boolean> {
  const used = await act.db
    .updateTable('access_passkey')
    .set({ counter, used_at: act.realNow })
    .where('id', '=', known.id)
    .where('counter', '=', known.counter)
    .executeTakeFirst()
  return Number(used.numUpdatedRows) === 1
}

/** Keeps a passkey of the actor; false when the credential is known already. */
export async function insertPasskey(
  act: Act,
  passkey: Omit<KnownPasskey, 'accountId'> & { readonly name: string },
): Promise<boolean> {
  const made = await act.db
    .insertInto('access_passkey')
    .values({
      id: passkey.id,
      account_id: act.actor.accountId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
      name: passkey.name,
      made_at: act.realNow,
    })
    .onConflict((on) => on.column('credential_id').doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows) === 1
}

/** Forgets a passkey of the actor; false when there is no such one. */
export async function removePasskey({ db, actor }: Act, passkeyId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('access_passkey')
    .where('id', '=', passkeyId)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}
