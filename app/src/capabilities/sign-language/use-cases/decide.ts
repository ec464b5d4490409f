import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { isSameHolder } from '#platform/access/holder.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, idField, lineField, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import type { Film } from '../domain/film.ts'
import { publishedFilms } from '../read/films.ts'
import { changeFilm } from '../store/films.ts'
import { ACTS } from './acts.ts'
import { aboutFilm, workingFilm } from './working-film.ts'

async function publish(act: Act, film: Film): Promise<Result<undefined, Refusal>> {
  if ((await act.files.find(film.file)) === undefined)
    return refuse('sign-language.no-file', { status: 'state' })
  const before = (await publishedFilms(act.db)).find(({ keyText }) => keyText === film.keyText)
  const isReplaced =
    before === undefined || (await changeFilm(act, before, { state: 'replaced', ended_on: act.today }))
  const change = { state: 'published', checked_by: act.actor.name, published_on: act.today } as const
  if (!isReplaced || !(await changeFilm(act, film, change))) return stale()
  await act.record({ name: 'sign-language.published', ...aboutFilm(film), cite: [ACTS.signs] })
  return ok(undefined)
}

async function sendBack(act: Act, film: Film, remark: string): Promise<Result<undefined, Refusal>> {
  if (!(await changeFilm(act, film, { state: 'draft', remark }))) return stale()
  await act.record({ name: 'sign-language.sent-back', ...aboutFilm(film) })
  return ok(undefined)
}

const fields = z.object({
  filmId: idField,
  verdict: z.enum(['publish', 'send-back']),
  remark: lineField.optional(),
  version: versionField.optional(),
})

/** A second person publishes a film, or sends it back with a remark; the one that stood before stays as a version. */
export const decideFilm = command({
  name: 'sign-language.decide',
  title: { kk: 'Бейнені тексеру', ru: 'Проверить видео', en: 'Check a film' },
  basis: [ACTS.signs],
  input: byAnswer(fields, 'verdict', { 'send-back': ['remark'] }),
  output: z.object({ filmId: z.uuid() }),
  run: async (act, { filmId, verdict, remark, version }) => {
    const working = await workingFilm(act, { filmId, version }, verdict)
    if (!working.ok) return working
    const film = working.value
    // Another human being, not only another account.
    if (await isSameHolder(act, film.draftedByAccount, act.actor.accountId))
      return refuse('sign-language.own-film', { status: 'forbidden', cite: [ACTS.signs] })
    if (verdict === 'send-back' && remark === undefined)
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'remark', code: 'required' }],
      })
    const done = verdict === 'publish' ? await publish(act, film) : await sendBack(act, film, remark ?? '')
    return done.ok ? ok({ filmId }) : done
  },
})

/** Takes a film away from the families at once; it stays as a version with the reason. */
export const withdrawFilm = command({
  name: 'sign-language.withdraw',
  title: { kk: 'Бейнені алып тастау', ru: 'Снять видео с показа', en: 'Withdraw a film' },
  basis: [ACTS.signs],
  input: z.object({ filmId: idField, reason: lineField, version: versionField.optional() }),
  output: z.object({ filmId: z.uuid() }),
  run: async (act, { reason, ...input }) => {
    const working = await workingFilm(act, input, 'withdraw')
    if (!working.ok) return working
    const change = { state: 'withdrawn', end_reason: reason, ended_on: act.today } as const
    if (!(await changeFilm(act, working.value, change))) return stale()
    await act.record({ name: 'sign-language.withdrawn', ...aboutFilm(working.value) })
    return ok({ filmId: working.value.id })
  },
})
