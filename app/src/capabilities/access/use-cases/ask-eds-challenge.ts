import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { makeChallenge } from '#platform/eds/challenge.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'

/** Gives the bytes that a person signs with the key for signing in. They are good once and for five minutes. */
export const askEdsChallenge = command({
  name: 'access.ask-eds-challenge',
  title: {
    kk: 'Кіру үшін қол қойылатын мәтінді сұрау',
    ru: 'Запросить текст для подписи при входе',
    en: 'Ask for the text to sign in order to come in',
  },
  basis: [cite('order-263', 'p-7')],
  input: z.object({}),
  output: z.object({ challengeId: z.uuid(), bytes: z.base64(), expiresAt: z.iso.datetime() }),
  run: async (act) => {
    if (!act.eds.isOn) return refuse('access.eds-off', { status: 'state' })
    const { id, bytes, expiresAt } = await makeChallenge(act.db, act.newId(), act.now)
    return ok({ challengeId: id, bytes: bytes.toString('base64'), expiresAt: expiresAt.toISOString() })
  },
})
