import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { OBJECTION_BASIS } from '../domain/consent.ts'
import { findCourtAct } from '../read/court-acts.ts'
import { findPerson } from '../read/people.ts'
import { markCorrected } from '../store/court-acts.ts'
import { lockPerson } from '../store/people.ts'

/** Takes back a court act that was entered by mistake; what stands without it is asked again, the history keeps both. */
export const correctCourtAct = command({
  name: 'registry.correct-court-act',
  title: {
    kk: 'Қате енгізілген сот актісін алып тастау',
    ru: 'Снять ошибочно внесённый судебный акт',
    en: 'Take back a court act entered by mistake',
  },
  basis: [OBJECTION_BASIS],
  input: z.object({ courtActId: idField, reason: textField }),
  output: z.object({ courtActId: z.uuid(), personId: z.uuid() }),
  run: async (act, { courtActId, reason }) => {
    const seen = await findCourtAct(act.db, courtActId)
    const person = seen && (await findPerson(act.db, seen.personId))
    if (person === undefined) return notFound('court-act')
    await lockPerson(act, person.id)
    if ((await findCourtAct(act.db, courtActId)) === undefined) return notFound('court-act')
    await markCorrected(act, courtActId, reason)
    await act.record({
      name: 'registry.court-act-corrected',
      region: person.region,
      personId: person.id,
      subject: { kind: 'court-act', id: courtActId },
      data: { reason },
      cite: [OBJECTION_BASIS],
    })
    return ok({ courtActId, personId: person.id })
  },
})
