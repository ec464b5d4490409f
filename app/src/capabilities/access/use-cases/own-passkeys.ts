import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { keepPasskeyChallenge, takePasskeyChallenge } from '#platform/proofs/passkey-challenge.ts'
import { addOptions, checkAdded, relyingParty } from '#platform/proofs/passkeys.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { listPasskeys } from '../read/ways.ts'
import { tell } from '../store/notices.ts'
import { insertPasskey, removePasskey } from '../store/passkeys.ts'
import { endOtherSessions } from '../store/sessions.ts'
import { noteWay } from './note-way.ts'
import { PASSKEYS_OFF } from './sign-in-by-passkey.ts'
import { WAYS } from './way-basis.ts'

const MOST_PASSKEYS = 10

/** Gives what a new passkey of the caller is made with: once, for five minutes. */
export const askNewPasskey = command({
  name: 'access.ask-new-passkey',
  title: {
    kk: 'Құрылғы кілтін қосуды сұрау',
    ru: 'Запрос нового ключа устройства',
    en: 'Ask for a new passkey',
  },
  basis: [WAYS],
  input: z.object({}),
  output: z.object({ challengeId: z.uuid(), origin: z.string(), options: z.string() }),
  needsFreshProof: true,
  perMinute: 30,
  needsOwnDevice: true,
  prepare: async ({ address }) => {
    const party = relyingParty(address)
    return party === undefined ? PASSKEYS_OFF : ok(party)
  },
  run: async (act, _, party) => {
    const { accountId, name } = act.actor
    const known = (await listPasskeys(act)).map((one) => one.credential_id)
    const options = await addOptions(party, { accountId, name, known })
    const id = act.newId()
    await keepPasskeyChallenge(act.db, { id, challenge: options.challenge, accountId, realNow: act.realNow })
    return ok({ challengeId: id, origin: party.origin, options: JSON.stringify(options) })
  },
})

/** Keeps a new passkey of the caller, under a name that they will know it by. */
export const addPasskey = command({
  name: 'access.add-passkey',
  title: { kk: 'Құрылғы кілтін қосу', ru: 'Добавить ключ устройства', en: 'Add a passkey' },
  basis: [WAYS],
  input: z.strictObject({
    challengeId: idField,
    name: z.string().trim().min(1).max(60),
    answer: z.string().min(1).max(40_000),
  }),
  output: z.object({ passkeyId: z.uuid() }),
  needsFreshProof: true,
  isSecret: true,
  perMinute: 30,
  needsOwnDevice: true,
  prepare: async ({ address, apart, client }, { challengeId, answer }) => {
    const party = relyingParty(address)
    if (party === undefined) return PASSKEYS_OFF
    const challenge = await apart(({ db, actor, realNow }) =>
      takePasskeyChallenge(db, { id: challengeId, accountId: actor.accountId, realNow }),
    )
    if (challenge === undefined) return refuse('access.passkey-over', { status: 'state' })
    const made = await checkAdded(party, challenge, answer)
    return made === undefined
      ? refuse('access.passkey-not-made', { status: 'state' })
      : ok({ ...made, device: client.device })
  },
  run: async (act, { name }, { device, ...made }) => {
    if ((await listPasskeys(act)).length >= MOST_PASSKEYS)
      return refuse('access.passkeys-many', { status: 'state', facts: { max: MOST_PASSKEYS } })
    const id = act.newId()
    if (!(await insertPasskey(act, { ...made, id, name })))
      return refuse('access.passkey-known', { status: 'state' })
    await tell(act, { accountId: act.actor.accountId, kind: 'passkey-added', device })
    await noteWay(act, 'access.passkey-added')
    return ok({ passkeyId: id })
  },
})

/** Forgets a passkey of the caller; the other sessions end. */
export const removeOwnPasskey = command({
  name: 'access.remove-passkey',
  title: { kk: 'Құрылғы кілтін өшіру', ru: 'Удалить ключ устройства', en: 'Remove a passkey' },
  basis: [WAYS],
  input: z.strictObject({ passkeyId: idField }),
  output: z.object({ passkeyId: z.uuid() }),
  needsFreshProof: true,
  needsOwnDevice: true,
  prepare: async ({ client }) => ok(client.device),
  run: async (act, { passkeyId }, device) => {
    if (!(await removePasskey(act, passkeyId))) return notFound('passkey')
    await endOtherSessions(act)
    await tell(act, { accountId: act.actor.accountId, kind: 'passkey-removed', device })
    await noteWay(act, 'access.passkey-removed')
    return ok({ passkeyId })
  },
})
