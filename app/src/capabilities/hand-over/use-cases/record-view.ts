import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { byAnswer, idField, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { keepView } from '../store/lists.ts'
import { aboutList } from './about.ts'
import { ownList } from './own-list.ts'
import { viewFields } from './shapes.ts'

const fields = z.strictObject({ personId: idField, version: versionField.optional(), ...viewFields })
const input = byAnswer(fields, 'heard', {
  true: ['how', 'help', 'said', 'takenIntoAccount'],
  false: ['reason'],
})

type Given = z.output<typeof input>

/** The answers that are wanted and missing: heard, how and what was said; not heard, why. */
function missing({ heard, how, said, reason }: Given): Refusal['fields'] {
  const wanted = heard ? { how, said } : { reason }
  const empty = Object.entries(wanted).filter(([, value]) => value === undefined)
  return empty.map(([path]) => ({ path, code: 'required' }))
}

/** The young person's own view comes first: before anybody settles anything (CRPD, article 7(3)). */
export const recordView = command({
  name: 'hand-over.record-view',
  title: {
    kk: 'Жасөспірімнің өз пікірін жазу',
    ru: 'Записать мнение самого подростка',
    en: 'Write down the young person’s own view',
  },
  basis: [ACTS.ownView],
  input,
  output: z.object({ personId: z.uuid(), version: z.number() }),
  run: async (act, given) => {
    const found = await ownList(act, given)
    if (!found.ok) return found
    const list = found.value
    const absent = missing(given) ?? []
    if (absent.length > 0)
      return refuse('hand-over.view-half', { status: 'invalid', cite: [ACTS.ownView], fields: absent })
    const { heard, how, help, said, takenIntoAccount, reason, personId } = given
    const view = { heard, how, help, said, takenIntoAccount, reason }
    if (!(await keepView(act, list, view))) return stale()
    await act.record({
      name: 'hand-over.view-heard',
      ...aboutList(list),
      data: { heard },
      cite: [ACTS.ownView],
    })
    return ok({ personId, version: list.version + 1 })
  },
})
