import { randomInt } from 'node:crypto'
import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { offerToSigner, signInOffer } from '#capabilities/access/index.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import { makeChallenge, tryChallenge, useChallenge } from '#platform/eds/challenge.ts'
import type { SignatureFacts } from '#platform/eds/outcome.ts'
import type { QrDocument } from '#platform/egov-qr/contract.ts'
import { linkOf, openQr, type Qr, signInQr, takeSigned } from '#platform/egov-qr/store.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command, query } from '#platform/use-case/use-case.ts'
import { BY_EDS } from '../domain/signing.ts'

function refuseQr(code: 'qr-off' | 'qr-over' | 'qr-not-signed' | 'qr-no-browser') {
  return refuse(`signing.${code}`, { status: 'state' })
}

/** The browser that shows the code, by the hash of its cookie: the sign-in is completed in no other. */
function browserOf(
  before: Before,
): Result<{ readonly browser: string; readonly device: string; readonly address: string }, Refusal> {
  const { client, telephoneAddress: address } = before
  if (!before.eds.isOn || address === undefined) return refuseQr('qr-off')
  if (client.deviceToken === undefined) return refuseQr('qr-no-browser')
  const browser = `browser:${sha256(client.deviceToken).toString('hex')}`
  return ok({ browser, device: client.device, address })
}

/** Two pairs of digits that the page and the telephone both show. */
function newPairs(): string {
  const pair = () => String(randomInt(100)).padStart(2, '0')
  return `${pair()}-${pair()}`
}

/** What the telephone shows: what for, in which browser, since when, and the digits to compare. */
function documentOf(act: Act, pairs: string, device: string): QrDocument {
  const meta = [
    { name: 'Код', value: pairs },
    { name: 'Браузер', value: device === '' ? '—' : device },
    { name: 'Уақыты / Время', value: formatDateTime('kk', act.now) },
  ]
  return {
    nameKz: 'Тірек жүйесіне кіру',
    nameRu: 'Вход в систему «Тірек»',
    nameEn: 'Signing in to Tirek',
    meta,
  }
}

/** Gives a code with which somebody comes in by telephone: good once, for three minutes, in this browser alone. */
export const askSignInQr = command({
  name: 'signing.ask-sign-in-qr',
  title: {
    kk: 'Телефонмен кіру үшін код сұрау',
    ru: 'Запросить код для входа телефоном',
    en: 'Ask for a code to sign in by telephone',
  },
  basis: [BY_EDS],
  input: z.object({}),
  output: z.object({ qrId: z.uuid() }),
  isSecret: true,
  perMinute: 20,
  prepare: async (before) => browserOf(before),
  run: async (act, _input, { browser, device }) => {
    const pairs = newPairs()
    const challenge = await makeChallenge(act.db, act.newId(), act.now, { code: pairs, browser: device })
    const document = documentOf(act, pairs, device)
    const of = { challengeId: challenge.id }
    const { id } = await openQr(act, { browser, of, document, bytes: challenge.bytes })
    return ok({ qrId: id })
  },
})

/** The code for coming in, in the browser that asked for it. */
export const showSignInQr = query({
  name: 'signing.show-sign-in-qr',
  title: {
    kk: 'Телефонмен кіру коды',
    ru: 'Код для входа телефоном',
    en: 'The code to sign in by telephone',
  },
  basis: [BY_EDS],
  input: z.object({ qrId: idField }),
  output: z.object({ link: z.string(), pairs: z.string(), device: z.string(), until: z.iso.datetime() }),
  isSecret: true,
  prepare: async (before) => browserOf(before),
  run: async (act, { qrId }, { browser, address }) => {
    const qr = await signInQr(act, browser, qrId)
    if (qr === undefined) return refuseQr('qr-over')
    const [pairs, device] = qr.document.meta
    return ok({
      link: linkOf(act, address, qr.id),
      pairs: pairs?.value ?? '',
      device: device?.value ?? '',
      until: qr.expiresAt.toISOString(),
    })
  },
})

interface Taken {
  readonly cms: string
  readonly challengeId: string
  readonly bytes: Buffer
  readonly at: Date
}

async function take(act: Act, qr: Qr | undefined): Promise<Result<Taken, Refusal>> {
  if (qr?.challengeId === undefined) return refuseQr('qr-over')
  const cms = await takeSigned(act, qr.id)
  if (cms === undefined) return refuseQr('qr-not-signed')
  const challenge = await tryChallenge(act.db, qr.challengeId, act.now)
  if (typeof challenge === 'string') return refuse(`access.${challenge}`, { status: 'state' })
  return ok({ cms: cms.toString('base64'), challengeId: challenge.id, bytes: challenge.bytes, at: act.now })
}

async function verifySigner(
  before: Before,
  qrId: string,
): Promise<Result<{ readonly signer: SignatureFacts; readonly challengeId: string }, Refusal>> {
  const here = browserOf(before)
  if (!here.ok) return here
  const taken = await before.apart(async (act) => take(act, await signInQr(act, here.value.browser, qrId)))
  if (!taken.ok) return err(taken.error)
  const { cms, bytes, at, challengeId } = taken.value
  const verified = await before.eds.verify(cms, { bytes, use: 'AUTH', at })
  if (verified.ok) return ok({ signer: verified.value, challengeId })
  return refuse(`access.eds-${verified.error}`, { status: 'state' })
}

/** Comes in by what the telephone has signed, in the browser that shows the code. */
export const signInByTelephone = command({
  name: 'signing.sign-in-by-qr',
  title: { kk: 'Телефонмен кіру', ru: 'Войти телефоном', en: 'Sign in by telephone' },
  basis: [BY_EDS],
  input: z.object({ qrId: idField }),
  output: signInOffer,
  isSecret: true,
  perMinute: 60,
  prepare: (before, { qrId }) => verifySigner(before, qrId),
  run: async (act, _input, { signer, challengeId }) => {
    const isFirst = await useChallenge(act.db, challengeId, act.now)
    return isFirst ? offerToSigner(act, signer, { method: 'egov-qr' }) : refuseQr('qr-over')
  },
})
