import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { openedBy } from '#platform/access/acting.ts'
import { openTicket } from '#platform/access/sign-in-ticket.ts'
import { keepPasskeyChallenge, takePasskeyChallenge } from '#platform/proofs/passkey-challenge.ts'
import {
  checkEntered,
  credentialIn,
  enterOptions,
  type KnownPasskey,
  relyingParty,
} from '#platform/proofs/passkeys.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import { listPosts } from '../read/eds-posts.ts'
import { findPasskey, notePasskeyUse } from '../store/passkeys.ts'
import { signInOffer } from './sign-in-offer.ts'
import { WAYS } from './way-basis.ts'

/** Passkeys belong to the name of a site; an installation that does not know its own has none. */
export const PASSKEYS_OFF = refuse('access.passkeys-off', { status: 'state' })

/** Gives what a passkey is to sign in order to come in: once, for five minutes. */
export const askPasskeyChallenge = command({
  name: 'access.ask-passkey-challenge',
  title: {
    kk: 'Құрылғы кілтіне сұрау алу',
    ru: 'Запрос для ключа устройства',
    en: 'Ask for a passkey challenge',
  },
  basis: [WAYS],
  input: z.object({}),
  output: z.object({ challengeId: z.uuid(), origin: z.string(), options: z.string() }),
  perMinute: 60,
  needsOwnDevice: true,
  prepare: async ({ address }) => {
    const party = relyingParty(address)
    return party === undefined ? PASSKEYS_OFF : ok({ party, options: await enterOptions(party) })
  },
  run: async (act, _, { party, options }) => {
    const id = act.newId()
    await keepPasskeyChallenge(act.db, { id, challenge: options.challenge, realNow: act.realNow })
    return ok({ challengeId: id, origin: party.origin, options: JSON.stringify(options) })
  },
})

const input = z.strictObject({
  challengeId: idField,
  /** The answer of the browser, as JSON. */
  answer: z.string().min(1).max(40_000),
  accountId: idField.optional(),
})

type Input = z.output<typeof input>

const WRONG = refuse('access.passkey-wrong', { status: 'state' })

/** The challenge is taken, whatever comes of it; then the signature, the origin, the site, the person's presence. */
async function prove(
  { address, apart }: Before,
  { challengeId, answer, accountId }: Input,
): Promise<Result<KnownPasskey, Refusal>> {
  const party = relyingParty(address)
  if (party === undefined) return PASSKEYS_OFF
  const { challenge, known, opened } = await apart(async (act) => {
    const found = await findPasskey(act, credentialIn(answer) ?? '')
    return {
      challenge: await takePasskeyChallenge(act.db, { id: challengeId, realNow: act.realNow }),
      known: found,
      opened: found === undefined ? [] : await openedBy(act, found.accountId, accountId),
    }
  })
  if (challenge === undefined) return refuse('access.passkey-over', { status: 'state' })
  if (known === undefined || opened.length === 0) return WRONG
  const counter = await checkEntered(party, challenge, answer, known)
  if (counter === undefined) return WRONG
  const isFirst = await apart((act) => notePasskeyUse(act, known, counter))
  return isFirst ? ok(known) : WRONG
}

/** Proves who somebody is by a passkey that the browser found itself. The ticket opens a session of the account, once. */
export const signInByPasskey = command({
  name: 'access.sign-in-by-passkey',
  title: { kk: 'Құрылғы кілтімен кіру', ru: 'Войти ключом устройства', en: 'Sign in by passkey' },
  basis: [WAYS],
  input,
  output: signInOffer,
  isSecret: true,
  perMinute: 60,
  needsOwnDevice: true,
  prepare: prove,
  run: async (act, asked, { accountId }) => {
    const accountIds = await openedBy(act, accountId, asked.accountId)
    const ticket = await openTicket(act.db, { accountIds, method: 'passkey', now: act.now })
    return ok({ ticket, accounts: [...(await listPosts(act, accountIds))] })
  },
})
