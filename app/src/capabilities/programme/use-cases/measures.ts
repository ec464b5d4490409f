import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, versionField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { listMeasureHeads } from '../read/measures.ts'
import { removeMeasures } from '../store/measures.ts'
import { measureFields, ofOneMeasure } from './inputs.ts'
import { aboutProgramme, lockOrRefuse, moveOrRefuse, saveRevision } from './working-programme.ts'
import { writeMeasure } from './write-measures.ts'

const output = z.object({
  programmeId: z.uuid(),
  measureId: z.uuid(),
  revision: z.number(),
  version: z.number(),
})

/** Adds a measure to the draft, or changes a known one: kind, aim, executor, place, days, volume (LAW-1-34). */
export const addMeasure = command({
  name: 'programme.add-measure',
  title: { kk: 'Іс-шара қосу', ru: 'Добавить мероприятие', en: 'Add a measure' },
  basis: [ACTS.programme],
  input: ofOneMeasure(
    z.strictObject({
      programmeId: idField,
      version: versionField.optional(),
      measureId: idField.optional(),
      ...measureFields,
    }),
  ),
  output,
  run: async (act, { programmeId, version: seen, measureId, ...fields }) => {
    const locked = await lockOrRefuse(act, { programmeId, version: seen })
    if (!locked.ok) return locked
    const programme = locked.value
    const edge = moveOrRefuse(act, programme, 'write')
    if (!edge.ok) return edge
    const known = await listMeasureHeads(act.db, programme.id)
    if (measureId !== undefined && !known.some((one) => one.id === measureId)) return notFound('measure')

    const written = await writeMeasure(act, programme, { id: measureId, ...fields })
    if (!written.ok) return written
    const { revision, version } = await saveRevision(act, programme, { state: edge.value.to })
    await act.record({
      name: 'programme.measure-written',
      ...aboutProgramme(programme),
      data: { measureId: written.value.id, kind: fields.kind, revision },
      cite: [ACTS.programme],
    })
    return ok({ programmeId: programme.id, measureId: written.value.id, revision, version })
  },
})

/** Takes a measure out of the draft; what was done under it stays in the record. */
export const removeMeasure = command({
  name: 'programme.remove-measure',
  title: { kk: 'Іс-шараны алып тастау', ru: 'Убрать мероприятие', en: 'Take a measure out' },
  basis: [ACTS.programme],
  input: z.strictObject({ programmeId: idField, version: versionField.optional(), measureId: idField }),
  output,
  run: async (act, { programmeId, version: seen, measureId }) => {
    const locked = await lockOrRefuse(act, { programmeId, version: seen })
    if (!locked.ok) return locked
    const programme = locked.value
    const edge = moveOrRefuse(act, programme, 'write')
    if (!edge.ok) return edge
    const known = await listMeasureHeads(act.db, programme.id)
    if (!known.some((one) => one.id === measureId)) return notFound('measure')

    await removeMeasures(act, programme, [measureId])
    const { revision, version } = await saveRevision(act, programme, { state: edge.value.to })
    await act.record({
      name: 'programme.measure-removed',
      ...aboutProgramme(programme),
      data: { measureId, revision },
      cite: [ACTS.programme],
    })
    return ok({ programmeId: programme.id, measureId, revision, version })
  },
})
