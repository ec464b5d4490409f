import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, lineField, textField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { RIGHTS, rightKey, SOCIAL_WORK } from '../domain/family-case.ts'
import { insertNote } from '../store/notes.ts'
import { eventOf } from './events.ts'
import { openCase } from './open-case.ts'

/** A note of the social worker names the right or guarantee that the work was for (LAW-1-19); the family reads it. */
export const writeNote = command({
  name: 'family-support.write-note',
  title: { kk: 'Іске жазба жасау', ru: 'Сделать запись в деле', en: 'Write a note' },
  basis: [SOCIAL_WORK],
  input: z.object({ caseId: idField, right: lineField, words: textField }),
  output: z.object({ caseId: z.uuid(), noteId: z.uuid() }),
  run: async (act, { caseId, right: key, words }) => {
    const found = await openCase(act, { caseId }, 'work')
    if (!found.ok) return found
    const right = RIGHTS.find((one) => rightKey(one) === key)
    if (right === undefined)
      return refuse('family-support.right-unknown', {
        status: 'invalid',
        cite: [SOCIAL_WORK],
        fields: [{ path: 'right', code: 'choose-one' }],
      })
    const noteId = await insertNote(act, found.value, { right, words })
    const event = eventOf(found.value, [SOCIAL_WORK, right])
    await act.record({ name: 'family-support.note-written', ...event })
    return ok({ caseId, noteId })
  },
})
