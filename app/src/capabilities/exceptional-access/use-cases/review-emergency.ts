import { type Lang, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { isSameHolder } from '#platform/access/holder.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { EMERGENCY, type Emergency, isOpen } from '../domain/emergency.ts'
import { findEmergency, listReadMeanwhile } from '../read/emergencies.ts'
import { setReviewed } from '../store/emergencies.ts'
import { aboutEmergency, organisationNames, REVIEW_DEADLINE } from './about-emergency.ts'
import { endNow } from './end-emergency.ts'
import { showEmergency, shownEmergency } from './shown-emergency.ts'

/** An access that is the actor's to review; unknown alike when it is another organisation's or does not exist. */
async function findReviewed(act: Act, id: string): Promise<Result<Emergency, Refusal>> {
  const one = await act.asSystem(() => findEmergency(act.db, id))
  const { role, organisationId, accountId } = act.actor
  const isOwnOrganisation = organisationId !== undefined && one?.organisationId === organisationId
  if (one === undefined || !(role === 'data-protection-officer' || isOwnOrganisation))
    return notFound('emergency')
  if (await isSameHolder(act, accountId, one.accountId))
    return refuse('exceptional-access.own-emergency', { status: 'forbidden', cite: [EMERGENCY] })
  return ok(one)
}

const shown = shownEmergency.extend({
  words: z.string(),
  /** What was read of the file while it was open. */
  read: z.array(z.object({ at: z.string(), title: z.string() })),
})

/** One access as its reviewer reads it. */
export type ShownReview = z.output<typeof shown>

/** One emergency access with its words and with what was read meanwhile; made with the words of all use cases. */
export function showReviewOf(titleOf: (useCase: string, lang: Lang) => string) {
  return query({
    name: 'exceptional-access.show-review',
    title: {
      kk: 'Шұғыл қолжетімділікті қарау',
      ru: 'Посмотреть экстренный доступ',
      en: 'Show an emergency access',
    },
    basis: [EMERGENCY],
    input: z.object({ emergencyId: idField }),
    output: shown,
    run: async (act, { emergencyId }) => {
      const one = await findReviewed(act, emergencyId)
      if (!one.ok) return one
      const read = await act.asSystem(() => listReadMeanwhile(act.db, one.value))
      const names = await organisationNames(act, [one.value.organisationId])
      return ok({
        ...showEmergency(act, one.value, names),
        words: one.value.words,
        read: read.map(({ at, useCase }) => ({ at: at.toISOString(), title: titleOf(useCase, act.lang) })),
      })
    },
  })
}

/** Says whether an emergency access was justified. One that was not is ended at once. */
export const reviewEmergency = command({
  name: 'exceptional-access.review-emergency',
  title: {
    kk: 'Шұғыл қолжетімділікті тексеру',
    ru: 'Проверить экстренный доступ',
    en: 'Review an emergency access',
  },
  basis: [EMERGENCY],
  input: z.strictObject({
    emergencyId: idField,
    verdict: z.enum(['justified', 'unjustified']),
    finding: textField,
  }),
  output: z.object({ emergencyId: z.uuid() }),
  worksInEmergency: true,
  run: async (act, { emergencyId, verdict, finding }) => {
    const one = await findReviewed(act, emergencyId)
    if (!one.ok) return one
    const isJustified = verdict === 'justified'
    const isFirst = await act.asSystem(async () => {
      if (!(await setReviewed(act, emergencyId, { isJustified, finding }))) return false
      if (!isJustified && isOpen(one.value, act.now)) await endNow(act, one.value, 'by-review')
      await act.deadlines.meet(REVIEW_DEADLINE, emergencyId)
      await act.record({
        name: 'exceptional-access.emergency-reviewed',
        ...aboutEmergency(one.value),
        data: { verdict },
      })
      return true
    })
    if (!isFirst) return refuse('exceptional-access.already-reviewed', { status: 'state', cite: [EMERGENCY] })
    return ok({ emergencyId })
  },
})
