import { z } from 'zod'
import { findPerson, isChild } from '#capabilities/registry/index.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findConclusionHead } from '../read/conclusions.ts'
import { findFile } from '../store/files.ts'
import { noOtherFile } from './amend-conclusion.ts'
import { openFor } from './open-file.ts'
import { ownConsultation } from './own-consultation.ts'

/** Opens a new file for a child who is examined again, tied to the file of the former conclusion (Law 343, 10(1)). */
export const openReexamination = command({
  name: 'consultation.open-reexamination',
  title: {
    kk: 'Қайта тексеру ісін ашу',
    ru: 'Открыть повторное обследование',
    en: 'Open a re-examination',
  },
  input: z.strictObject({ conclusionId: idField, request: textField }),
  output: z.object({ fileId: z.uuid(), personId: z.uuid(), number: z.string(), version: z.number() }),
  basis: [ACTS.consultation, ACTS.numbersReading],
  run: async (act, { conclusionId, request }) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    const former = await findConclusionHead(act.db, conclusionId)
    const file = former && (await findFile(act.db, former.fileId))
    const person = former && (await findPerson(act.db, former.personId))
    if (former === undefined || file === undefined || person === undefined) return notFound('conclusion')
    if (former.organisationId !== own.value)
      return refuse('consultation.other-organisation', { status: 'forbidden', cite: [ACTS.consultation] })
    if (!isChild(person.birthDate, act.today))
      return refuse('consultation.no-longer-child', { status: 'law', cite: [ACTS.consultation] })
    const free = await noOtherFile(act, file)
    if (!free.ok) return free

    return openFor(act, person, own.value, {
      askedBy: 'reexamination',
      request,
      formerFileId: former.fileId,
    })
  },
})
