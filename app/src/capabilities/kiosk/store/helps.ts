import type { Act } from '#platform/use-case/act.ts'

interface Opened {
  readonly terminalId: string
  readonly organisationId: string
  readonly region: string
  readonly sessionId: string
  readonly accountId: string
  readonly askedHow: 'button' | 'by-word'
}

/** Writes down that somebody asks for help at a terminal. */
export async function insertHelp(act: Act, opened: Opened): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('kiosk_help')
    .values({
      id,
      terminal_id: opened.terminalId,
      organisation_id: opened.organisationId,
      region: opened.region,
      session_id: opened.sessionId,
      account_id: opened.accountId,
      state: 'asked',
      asked_how: opened.askedHow,
      asked_at: act.now,
    })
    .execute()
  return id
}

/** The actor helps from now on; false when another has come first. */
export async function markBegun(act: Act, helpId: string): Promise<boolean> {
  const { actor, now } = act
  const done = await act.db
    .updateTable('kiosk_help')
    .set({
      state: 'begun',
      helper_account_id: actor.accountId,
      helper_name: actor.name,
      helper_role: actor.role,
      begun_at: now,
    })
    .where('id', '=', helpId)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

interface Closed {
  readonly state: 'ended' | 'declined' | 'unanswered'
  readonly helpedWith?: readonly string[]
  readonly words?: string | undefined
}

/** Closes what is open; false when it has been closed meanwhile. */
export async function markClosed(act: Act, helpId: string, closed: Closed): Promise<boolean> {
  const done = await act.db
    .updateTable('kiosk_help')
    .set({
      state: closed.state,
      closed_at: act.now,
      helped_with: [...(closed.helpedWith ?? [])],
      words: closed.words ?? null,
    })
    .where('id', '=', helpId)
    .where('state', 'in', ['asked', 'begun'])
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}
