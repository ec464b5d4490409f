import { endSessionsAt } from '#platform/access/terminal-sessions.ts'
import { newToken, sha256 } from '#platform/bytes/hash.ts'
import type { Act } from '#platform/use-case/act.ts'

interface Marked {
  readonly name: string
  readonly lang: string
  readonly organisationId: string
  readonly region: string
}

/** Writes a terminal down; the secret of its mark is given once and kept by the device alone. */
export async function insertTerminal(act: Act, marked: Marked): Promise<{ id: string; mark: string }> {
  const id = act.newId()
  const mark = newToken()
  await act.db
    .insertInto('access_terminal')
    .values({
      id,
      organisation_id: marked.organisationId,
      region: marked.region,
      name: marked.name,
      lang: marked.lang,
      token_hash: sha256(mark),
      marked_at: act.now,
      marked_by: act.actor.name,
    })
    .execute()
  return { id, mark }
}

/** Switches a terminal off, with whoever is signed in there, or on again. */
export async function switchTerminal(act: Act, terminalId: string, isOn: boolean): Promise<void> {
  await act.db
    .updateTable('access_terminal')
    .set({
      switched_off_at: isOn ? null : act.now,
      switched_off_by: isOn ? null : act.actor.name,
    })
    .where('id', '=', terminalId)
    .execute()
  if (!isOn) await endSessionsAt(act.db, terminalId)
}
