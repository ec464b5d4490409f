import { localize, ok, type Result } from '@tirek/kernel'
import { type Citation, describeCitation } from '@tirek/law'
import { z } from 'zod'
import { ROLES } from '#platform/access/roles.ts'
import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { newToken } from '#platform/bytes/hash.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { fieldProblems } from '#platform/use-case/problems.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type KeepToSign, maySign, type ToSign } from '#platform/use-case/signature.ts'
import { command, type WishLine } from '#platform/use-case/use-case.ts'
import {
  BY_EDS,
  FORGOTTEN_AFTER_MS,
  pageOfSigning,
  SIGNING,
  SIGNING_MS,
  shortNumber,
} from '../domain/signing.ts'
import { forget, insertToBeSigned } from '../store/requests.ts'
import type { ActsOfOthers } from './act-words.ts'
import { rehearse } from './rehearse.ts'
import { hashOfLines, shownOf } from './shown-lines.ts'

/** The message that forgets what was to be signed. */
export const FORGET_MESSAGE = 'signing.forget'

function basisOf({ useCase, input }: ToSign): readonly Citation[] {
  return useCase.signature?.basis?.(input) ?? useCase.basis
}

interface Frame {
  readonly id: string
  readonly until: Date
}

/** What the person reads: the act, what it says, who signs, the ground, the time. */
function wordsOf(
  act: Act,
  toSign: ToSign,
  { others, shown, id, until }: Frame & { others: ActsOfOthers; shown: readonly WishLine[] },
): string {
  const { lang, actor } = act
  const label = others.labels(lang)
  const frame = [
    { label: label.signer, value: `${actor.name}, ${localize(ROLES[actor.role].name, lang)}` },
    ...basisOf(toSign).map((one) => ({ label: label.basis, value: describeCitation(one, lang) })),
    { label: label.made, value: formatDateTime(lang, act.now) },
    { label: label.until, value: formatDateTime(lang, until) },
    { label: label.number, value: shortNumber(id) },
  ]
  const { useCase } = toSign
  const lines = [...others.lines(useCase, shown, lang), ...frame]
  return [localize(useCase.title, lang), '', ...lines.map((one) => `${one.label}: ${one.value}`)].join('\n')
}

/** The very bytes that are signed, stored and compared; the input in them is what will be done. */
function bytesOf(act: Act, toSign: ToSign, words: string, { id, until }: Frame): Buffer {
  const { useCase, input } = toSign
  const { accountId, name, role, organisationId, personId } = act.actor
  const text = canonicalJson({
    act: useCase.name,
    basis: basisOf(toSign).map((one) => `${one.act}/${one.unit}`),
    by: { account: accountId, name, role, organisation: organisationId, person: personId },
    input: JSON.parse(JSON.stringify(input)),
    lang: act.lang,
    madeAt: act.now.toISOString(),
    nonce: newToken(),
    signing: id,
    system: 'Tirek',
    until: until.toISOString(),
    words,
  })
  return Buffer.from(text)
}

/** Keeps what somebody is about to sign, after the act was tried from end to end and undone. */
export function keepToSignOf(others: ActsOfOthers): KeepToSign {
  return async (act, toSign) => {
    const { useCase, input } = toSign
    const tried = await rehearse(act, useCase, input)
    if (!tried.ok) return tried
    const { region, personId } = tried.value.about

    const frame = { id: act.newId(), until: new Date(act.now.getTime() + SIGNING_MS) }
    const shown = await shownOf(act, toSign)
    const words = wordsOf(act, toSign, { ...frame, others, shown })
    const { id, until } = frame
    await insertToBeSigned(act, {
      id,
      region,
      personId,
      useCase: useCase.name,
      input: JSON.parse(JSON.stringify(input)),
      bytes: bytesOf(act, toSign, words, frame),
      lang: act.lang,
      words,
      title: localize(useCase.title, act.lang),
      shownHash: hashOfLines(shown),
      means: useCase.signature?.means ?? [],
      expiresAt: until,
      fromPage: toSign.fromPage,
    })
    const runAfter = new Date(until.getTime() + FORGOTTEN_AFTER_MS)
    await act.send({ kind: FORGET_MESSAGE, region, payload: { signingId: id }, runAfter })
    return ok({ signingId: id, until: until.toISOString(), page: pageOfSigning(id) })
  }
}

/** What was to be signed is forgotten, with the input in it; what was signed stays with the signature. */
export const forgetToBeSigned: OutboxHandler = (act, payload) =>
  forget(act, z.uuid().parse(payload['signingId']))

function toSignOf(act: Act, others: ActsOfOthers, name: string, given: unknown): Result<ToSign, Refusal> {
  const { role } = act.actor
  const useCase = others.find(name)
  if (useCase === undefined || !maySign(useCase, act.actor))
    return refuse('signing.not-to-be-signed', { status: 'state', cite: [SIGNING], facts: { action: name } })
  if (!others.may(name, role))
    return refuse('platform.not-your-role', { status: 'forbidden', facts: { action: name, role } })
  const parsed = useCase.input.safeParse(given ?? {}, { reportInput: true })
  if (parsed.success) return ok({ useCase, input: parsed.data })
  const fields = fieldProblems(parsed.error).map((one) => ({ ...one, path: `input.${one.path}` }))
  return refuse('platform.invalid-input', { status: 'invalid', fields })
}

/** Prepares an act to be signed: checks that it may be done and is possible, and gives the bytes to sign. */
export function prepareSigningOf(others: ActsOfOthers) {
  const keep = keepToSignOf(others)
  return command({
    name: 'signing.prepare',
    title: {
      kk: 'Әрекетті қол қоюға дайындау',
      ru: 'Подготовить действие к подписи',
      en: 'Prepare an act to be signed',
    },
    basis: [BY_EDS, SIGNING],
    input: z.object({
      useCase: z.string().max(100),
      /** The input of that act, as it would be given to it. */
      input: z.record(z.string(), z.unknown()),
    }),
    output: z.object({ signingId: idField, until: z.iso.datetime(), page: z.string() }),
    run: async (act, given) => {
      const toSign = toSignOf(act, others, given.useCase, given.input)
      return toSign.ok ? keep(act, toSign.value) : toSign
    },
  })
}
