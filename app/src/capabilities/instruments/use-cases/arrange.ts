import { ok } from '@tirek/kernel'
import { type Problem, walk } from '@tirek/questionnaire'
import { z } from 'zod'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { moveItem, removeItem } from '../domain/edit.ts'
import { changed, draftKey, nameField } from './fields.ts'
import { writeDraft } from './write-draft.ts'

const input = z.object({ ...draftKey, name: nameField, move: z.enum(['up', 'down', 'away']) })

const atMove = (_: Problem) => 'move'

/** Moves a question of a draft up or down, or takes it away. */
export const arrange = command({
  name: 'instruments.arrange',
  title: { kk: 'Сұрақтардың ретін өзгерту', ru: 'Изменить порядок вопросов', en: 'Arrange questions' },
  basis: [ACTS.procedure],
  input,
  output: changed,
  run: (act, { name, move, ...asked }) =>
    writeDraft(
      act,
      asked,
      ({ questionnaire }) => {
        const { items } = questionnaire
        if (!walk(items).some(({ linkId }) => linkId === name))
          return refuse('instruments.not-consistent', {
            status: 'invalid',
            fields: [{ path: 'name', code: 'unknown' }],
          })
        return ok({
          ...questionnaire,
          items: move === 'away' ? removeItem(items, name) : moveItem(items, name, move),
        })
      },
      atMove,
    ),
})
