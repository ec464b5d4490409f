import { z } from 'zod'
import { dateField } from '#platform/use-case/fields.ts'
import { refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isDayToCome, obstaclesOf } from '../domain/publishing.ts'
import type { Version } from '../domain/version.ts'
import { listPublished } from '../read/questionnaires.ts'
import { discardVersion, publishVersion, retireVersion } from '../store/questionnaires.ts'
import { changed, draftKey } from './fields.ts'
import { changedVersion, noteVersion, versionFor } from './find-version.ts'

const pastDay = (path: string) =>
  refuse('instruments.day-past', { status: 'invalid', fields: [{ path, code: 'past-date' }] })

async function hasOther(
  act: Parameters<typeof versionFor>[0],
  { instrumentId }: Version,
  from: string,
): Promise<boolean> {
  if (instrumentId === undefined) return false
  const published = await listPublished(act.db, [instrumentId])
  return published.some(({ inForceFrom }) => inForceFrom === from)
}

/** Publishes a draft from a day on. From then it never changes (LAW-1-20, LAW-5-1). */
export const publish = command({
  name: 'instruments.publish',
  title: { kk: 'Сауалнаманы жариялау', ru: 'Опубликовать опросник', en: 'Publish a questionnaire' },
  basis: [ACTS.procedure, ACTS.screening],
  input: z.object({ ...draftKey, inForceFrom: dateField }),
  output: changed,
  run: async (act, wish) => {
    const found = await versionFor(act, wish, 'publish')
    if (!found.ok) return found
    const version = found.value
    const [obstacle] = obstaclesOf(version)
    if (obstacle !== undefined)
      return refuse(`instruments.${obstacle}`, { status: 'state', cite: [ACTS.procedure] })
    if (!isDayToCome(wish.inForceFrom, act.today)) return pastDay('inForceFrom')
    if (await hasOther(act, version, wish.inForceFrom))
      return refuse('instruments.same-day', {
        status: 'invalid',
        fields: [{ path: 'inForceFrom', code: 'same-day' }],
      })
    if (!(await publishVersion(act, version, wish.inForceFrom))) return stale()
    await noteVersion(act, version, 'published', { inForceFrom: wish.inForceFrom })
    return changedVersion(version)
  },
})

/** Ends a published version from a day on; what was filed by it stays. */
export const retire = command({
  name: 'instruments.retire',
  title: {
    kk: 'Сауалнаманы қолданыстан шығару',
    ru: 'Вывести опросник из применения',
    en: 'Retire a questionnaire',
  },
  basis: [ACTS.procedure],
  input: z.object({ ...draftKey, inForceUntil: dateField }),
  output: changed,
  run: async (act, wish) => {
    const found = await versionFor(act, wish, 'retire')
    if (!found.ok) return found
    const version = found.value
    if (!isDayToCome(wish.inForceUntil, act.today)) return pastDay('inForceUntil')
    if (version.inForceFrom !== undefined && wish.inForceUntil < version.inForceFrom)
      return refuse('instruments.end-before-start', {
        status: 'invalid',
        fields: [{ path: 'inForceUntil', code: 'end-before-start' }],
      })
    if (!(await retireVersion(act, version, wish.inForceUntil))) return stale()
    await noteVersion(act, version, 'retired', { inForceUntil: wish.inForceUntil })
    return changedVersion(version)
  },
})

/** Lays a draft aside that is wanted no longer. */
export const discard = command({
  name: 'instruments.discard',
  title: { kk: 'Жобадан бас тарту', ru: 'Отказаться от проекта', en: 'Discard a draft' },
  basis: [ACTS.procedure],
  input: z.object(draftKey),
  output: changed,
  run: async (act, wish) => {
    const found = await versionFor(act, wish, 'discard')
    if (!found.ok) return found
    if (!(await discardVersion(act, found.value))) return stale()
    await noteVersion(act, found.value, 'discarded')
    return changedVersion(found.value)
  },
})
