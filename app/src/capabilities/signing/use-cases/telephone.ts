import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { QrDocument } from '#platform/egov-qr/contract.ts'
import { currentQr, openQr, takeSigned } from '#platform/egov-qr/store.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import { BY_EDS, SIGNING } from '../domain/signing.ts'
import type { ToBeSigned } from '../store/requests.ts'
import type { Given } from '../store/signatures.ts'
import type { ActsOfOthers } from './act-words.ts'
import { verifyGiven } from './complete.ts'
import { completed, findOpen, lockOpen, runSigned } from './run-signed.ts'

function refuseQr(code: 'qr-off' | 'qr-not-for-this' | 'qr-over' | 'qr-not-signed') {
  return refuse(`signing.${code}`, { status: 'state', cite: [SIGNING] })
}

/** The browser session that shows a code: what the telephone sends is used in no other. */
export function browserOf({ actor }: Act): string {
  return `session:${actor.sessionId ?? actor.accountId}`
}

/** What the telephone shows: the same words, line by line. */
function documentOf({ title, words, lang }: ToBeSigned): QrDocument {
  const lines = words.split('\n').slice(2)
  const meta = lines.map((line) => {
    const at = line.indexOf(': ')
    return at < 0 ? { name: '', value: line } : { name: line.slice(0, at), value: line.slice(at + 2) }
  })
  // The text is in the language in which the person reads it; the other two names are the same.
  const named = `${title} (${lang})`
  return { nameKz: named, nameRu: named, nameEn: named, meta }
}

/** Gives a code for the telephone, good once, for three minutes, in this browser session alone. */
export const askQr = command({
  name: 'signing.ask-qr',
  title: {
    kk: 'Телефонға QR-код сұрау',
    ru: 'Запросить QR-код для телефона',
    en: 'Ask for a code for the telephone',
  },
  basis: [BY_EDS, SIGNING],
  input: z.object({ signingId: idField }),
  output: z.object({ until: z.iso.datetime() }),
  // A repeat gives another code.
  isSecret: true,
  perMinute: 20,
  prepare: async ({ eds, telephoneAddress }) => {
    if (!eds.isOn) return refuse('signing.eds-off', { status: 'state' })
    return telephoneAddress === undefined ? refuseQr('qr-off') : ok(undefined)
  },
  run: async (act, { signingId }) => {
    const open = await findOpen(act, signingId)
    if (!open.ok) return open
    const one = open.value
    if (!one.means.includes('egov-qr')) return refuseQr('qr-not-for-this')
    const document = documentOf(one)
    const qr = await openQr(act, { browser: browserOf(act), of: { signingId }, document, bytes: one.bytes })
    return ok({ until: qr.expiresAt.toISOString() })
  },
})

/** Takes what the telephone has sent for this browser session, once. */
async function takeFor(act: Act, signingId: string): Promise<Result<string, Refusal>> {
  const open = await findOpen(act, signingId)
  if (!open.ok) return open
  const qr = await currentQr(act, browserOf(act), signingId)
  if (qr === undefined) return refuseQr('qr-over')
  const cms = await takeSigned(act, qr.id)
  return cms === undefined ? refuseQr('qr-not-signed') : ok(cms.toString('base64'))
}

async function verifyTelephone(before: Before, signingId: string): Promise<Result<Given, Refusal>> {
  const taken = await before.apart((act) => takeFor(act, signingId))
  if (!taken.ok) return err(taken.error)
  return verifyGiven(before, signingId, { cms: taken.value, means: 'egov-qr' })
}

/** Does a prepared act by what the telephone has signed. */
export function completeByQrOf(others: ActsOfOthers) {
  return command({
    name: 'signing.complete-by-qr',
    title: {
      kk: 'Телефонмен қол қоюды аяқтау',
      ru: 'Завершить подписание телефоном',
      en: 'Complete what a telephone has signed',
    },
    basis: [BY_EDS, SIGNING],
    input: z.object({ signingId: idField }),
    output: completed,
    keepsRefused: true,
    perMinute: 60,
    prepare: (before, { signingId }) => verifyTelephone(before, signingId),
    run: async (act, { signingId }, given) => {
      const open = await lockOpen(act, signingId)
      return open.ok ? runSigned(act, others, open.value, given) : open
    },
  })
}
