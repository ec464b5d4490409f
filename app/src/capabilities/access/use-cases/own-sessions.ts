import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { forgetOtherDevices } from '#platform/access/known-device.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { listNotices, listOwnSessions } from '../read/ways.ts'
import { readNotices } from '../store/notices.ts'
import { endOtherSessions, endOwnSession } from '../store/sessions.ts'
import { WAYS } from './way-basis.ts'

const output = z.object({
  sessions: z.array(
    z.object({
      sessionId: z.uuid(),
      /** Family of the browser and of the system; empty when it is not known. */
      device: z.string(),
      method: z.string(),
      startedAt: z.string(),
      seenAt: z.string(),
      isThis: z.boolean(),
    }),
  ),
  notices: z.array(
    z.object({ id: z.uuid(), kind: z.string(), at: z.string(), device: z.string(), isNew: z.boolean() }),
  ),
})

/** The own sessions and notices as shown. */
export type OwnSessions = z.output<typeof output>

/** Where the caller is signed in, and what happened of late to the ways of signing in. */
export const ownSessions = query({
  name: 'access.sessions',
  title: { kk: 'Менің кірулерім', ru: 'Мои входы', en: 'Where I am signed in' },
  basis: [WAYS],
  input: z.object({}),
  output,
  run: async (act) => {
    const sessions = await listOwnSessions(act)
    const notices = await listNotices(act)
    return ok({
      sessions: sessions.map(({ id, device, method, startedAt, seenAt }) => ({
        sessionId: id,
        device,
        method,
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        isThis: id === act.actor.sessionId,
      })),
      notices: notices.map((one) => ({ ...one, at: one.at.toISOString() })),
    })
  },
})

/** Ends one of the own sessions. */
export const endOneSession = command({
  name: 'access.end-session',
  title: { kk: 'Бір кіруді аяқтау', ru: 'Завершить один вход', en: 'End one session' },
  basis: [WAYS],
  input: z.strictObject({ sessionId: idField }),
  output: z.object({ sessionId: z.uuid() }),
  run: async (act, { sessionId }) =>
    (await endOwnSession(act, sessionId)) ? ok({ sessionId }) : notFound('session'),
})

/** Ends the own sessions but this one, and forgets the other browsers: whoever uses them is slowed down as a stranger. */
export const endOthers = command({
  name: 'access.end-other-sessions',
  title: {
    kk: 'Басқа кірулердің бәрін аяқтау',
    ru: 'Завершить все другие входы',
    en: 'End all other sessions',
  },
  basis: [WAYS],
  input: z.strictObject({}),
  output: z.object({ ended: z.number() }),
  prepare: async ({ client }) => ok(client.deviceToken),
  run: async (act, _, deviceToken) => {
    await forgetOtherDevices(act.db, act.actor.accountId, deviceToken)
    return ok({ ended: await endOtherSessions(act) })
  },
})

/** The caller has read what was told about the own ways to sign in. */
export const readOwnNotices = command({
  name: 'access.read-notices',
  title: { kk: 'Хабарларды оқыдым', ru: 'Уведомления прочитаны', en: 'I have read the notices' },
  basis: [WAYS],
  input: z.strictObject({}),
  output: z.object({}),
  run: async (act) => {
    await readNotices(act)
    return ok({})
  },
})
