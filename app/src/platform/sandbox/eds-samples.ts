import { ok, type Result } from '@tirek/kernel'
import { setBin, setHolder } from '#platform/access/holder.ts'
import type { Subject } from '#platform/eds/sandbox/issue.ts'
import { sampleBin, sampleIin } from '#platform/eds/sandbox/samples.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import type { SandboxDirectory } from './accounts.ts'

async function iinOf(
  act: Act,
  directory: SandboxDirectory,
  account: { id: string; person_id: string | null; held_by: string | null },
) {
  if (account.person_id !== null) return directory.findIin(act, account.person_id)
  // A post held for a colleague is entered with the key of whoever holds it.
  const holder = account.held_by ?? account.id
  const iin = sampleIin(holder)
  await setHolder(act, holder, iin)
  return iin
}

/**
 * What a sample certificate of an account says: the person's IIN, and for members of staff the organisation's name and
 * BIN. Staff of the sandbox have no IIN of their own; a synthetic one is given to them here, and a BIN to their organisation.
 */
export async function sampleHolder(
  act: Act,
  directory: SandboxDirectory,
  accountId: string,
): Promise<Result<Subject, Refusal>> {
  const account = await act.db
    .selectFrom('access_account')
    .select(['id', 'name', 'person_id', 'organisation_id', 'held_by'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (account === undefined) return notFound('account')
  const iin = await iinOf(act, directory, account)
  if (iin === undefined) return notFound('person')
  const { name, organisation_id: id } = account
  if (id === null) return ok({ name, iin })
  const bin = sampleBin(id)
  await setBin(act, id, bin)
  const organisation = await directory.findOrganisation(act, { id })
  return ok({ name, iin, bin, organisation: organisation?.name })
}
