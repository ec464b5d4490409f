import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { byAnswer, idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { OWN_MATTER, TO_FAMILIES } from '../domain/family-case.ts'
import { findCaseIdOf, listIntroductions } from '../read/inside.ts'
import { insertIntroduction, markIntroduction } from '../store/notes.ts'
import { eventOf, tell } from './events.ts'
import { openCase } from './open-case.ts'

const output = z.object({ caseId: z.uuid() })

/** The worker of two families offers each to meet the other; neither is told who the other is. */
export const offerIntroduction = command({
  name: 'family-support.offer-introduction',
  title: {
    kk: 'Екі отбасыны таныстыруды ұсыну',
    ru: 'Предложить знакомство семей',
    en: 'Offer an introduction',
  },
  basis: [TO_FAMILIES, OWN_MATTER],
  input: z.object({
    caseId: idField,
    otherCaseId: idField,
    /** What this family is told of the other, and the other of this one: no names. */
    about: textField,
    aboutThis: textField,
  }),
  output,
  run: async (act, { caseId, otherCaseId, about, aboutThis }) => {
    const own = await openCase(act, { caseId }, 'work')
    if (!own.ok) return own
    const other = await openCase(act, { caseId: otherCaseId }, 'work')
    if (!other.ok) return other
    if (own.value.personId === other.value.personId)
      return refuse('family-support.same-family', {
        status: 'invalid',
        fields: [{ path: 'otherCaseId', code: 'other-family' }],
      })
    const pairId = act.newId()
    for (const [one, text] of [
      [own.value, about],
      [other.value, aboutThis],
    ] as const) {
      await insertIntroduction(act, one, pairId, text)
      await act.record({ name: 'family-support.introduction-offered', ...eventOf(one, [TO_FAMILIES]) })
      await tell(act, one, { kind: 'family-support.introduction', once: `introduction/${pairId}` })
    }
    return ok({ caseId })
  },
})

/** A family says yes or no; what it writes to the other is opened when both have said yes. */
export const answerIntroduction = command({
  name: 'family-support.answer-introduction',
  title: { kk: 'Танысу ұсынысына жауап', ru: 'Ответ на знакомство', en: 'Answer an introduction' },
  basis: [OWN_MATTER],
  input: byAnswer(
    z.object({ introductionId: idField, agrees: z.boolean(), contact: textField.optional() }),
    'agrees',
    { true: ['contact'] },
  ),
  output,
  run: async (act, { introductionId, agrees, contact }) => {
    const caseId = await findCaseIdOf(act, { introductionId })
    if (caseId === undefined) return notFound('introduction')
    const found = await openCase(act, { caseId }, 'work')
    if (!found.ok) return found
    const own = (await listIntroductions(act, caseId)).find(({ id }) => id === introductionId)
    if (own === undefined) return notFound('introduction')
    if (own.answer !== undefined) return refuse('family-support.introduction-answered', { status: 'state' })
    if (agrees && contact === undefined)
      return refuse('family-support.contact-missing', {
        status: 'invalid',
        fields: [{ path: 'contact', code: 'required' }],
      })
    const answer = agrees
      ? { answer: 'yes' as const, contact }
      : { answer: 'no' as const, contact: undefined }
    if (!(await markIntroduction(act, own, found.value.personId, answer))) return stale()
    const event = eventOf(found.value, [OWN_MATTER])
    await act.record({ name: 'family-support.introduction-answered', ...event })
    return ok({ caseId })
  },
})
