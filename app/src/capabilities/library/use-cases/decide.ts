import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { isSameHolder } from '#platform/access/holder.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { hindrance, type Material, type MaterialEvent } from '../domain/material.ts'
import { decideMaterial, withdrawMaterial } from '../store/materials.ts'
import { aboutMaterial, isOfField, openMaterial } from './reach.ts'

interface Asked {
  readonly materialId: string
  readonly version?: number | undefined
}

/** A material of the own field, as seen. */
async function ofOwnField(act: Act, asked: Asked, event: MaterialEvent): Promise<Result<Material, Refusal>> {
  const material = await openMaterial(act, asked, event)
  if (!material.ok || isOfField(act.actor, material.value)) return material
  return refuse('library.not-your-field', {
    status: 'forbidden',
    cite: [ACTS.bodies],
    facts: { field: material.value.field },
  })
}

const asked = { materialId: idField, version: versionField.optional() }
const answer = z.object({ materialId: z.uuid() })

/** The body of the field has checked it: everybody it is meant for reads it. */
export const publishMaterial = command({
  name: 'library.publish',
  title: { kk: 'Материалды жариялау', ru: 'Опубликовать материал', en: 'Publish a material' },
  basis: [ACTS.methods, ACTS.experience],
  input: z.object(asked),
  output: answer,
  run: async (act, given) => {
    const material = await ofOwnField(act, given, 'publish')
    if (!material.ok) return material
    // Nobody checks the own proposal, in another post either.
    if (await isSameHolder(act, material.value.proposedBy, act.actor.accountId))
      return refuse('library.own-proposal', { status: 'forbidden', cite: [ACTS.methods] })
    const why = hindrance(material.value)
    if (why !== undefined) return refuse(`library.${why}`, { cite: [ACTS.methods] })
    if (!(await decideMaterial(act, material.value, { state: 'published', remark: null }))) return stale()
    await act.record({ name: 'library.published', ...aboutMaterial(act, material.value.id) })
    return ok({ materialId: material.value.id })
  },
})

/** The body of the field gives it back and says what to mend. */
export const returnMaterial = command({
  name: 'library.return',
  title: { kk: 'Материалды қайтару', ru: 'Вернуть материал', en: 'Return a material' },
  basis: [ACTS.methods, ACTS.experience],
  input: z.object({ ...asked, remark: textField }),
  output: answer,
  run: async (act, { remark, ...given }) => {
    const material = await ofOwnField(act, given, 'return')
    if (!material.ok) return material
    if (!(await decideMaterial(act, material.value, { state: 'returned', remark }))) return stale()
    await act.record({ name: 'library.returned', ...aboutMaterial(act, material.value.id) })
    return ok({ materialId: material.value.id })
  },
})

/** The body of the field takes it out of the library, with a reason that stays. */
export const withdrawPublished = command({
  name: 'library.withdraw',
  title: { kk: 'Материалды алып тастау', ru: 'Снять материал', en: 'Withdraw a material' },
  basis: [ACTS.methods, ACTS.experience],
  input: z.object({ ...asked, reason: textField }),
  output: answer,
  run: async (act, { reason, ...given }) => {
    const material = await ofOwnField(act, given, 'withdraw')
    if (!material.ok) return material
    if (!(await withdrawMaterial(act, material.value, reason))) return stale()
    await act.record({ name: 'library.withdrawn', ...aboutMaterial(act, material.value.id) })
    return ok({ materialId: material.value.id })
  },
})
