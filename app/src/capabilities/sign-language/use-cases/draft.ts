import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, lineField, versionField } from '#platform/use-case/fields.ts'
import { type FieldProblem, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { missingOf } from '../domain/film.ts'
import { KEY_TEXT_IDS } from '../domain/key-texts.ts'
import { readSubtitles } from '../domain/subtitles.ts'
import { changeFilm, insertFilm } from '../store/films.ts'
import { ACTS } from './acts.ts'
import { aboutFilm, workingFilm } from './working-film.ts'

const MOST_SUBTITLES = 200_000

const subtitlesField = z
  .string()
  .max(MOST_SUBTITLES)
  .refine((text) => !text.includes('\u0000'), { params: { code: 'wrong-type' } })

/** Begins a version of a key text with a video that has been taken in. */
export const takeIn = command({
  name: 'sign-language.take-in',
  title: {
    kk: 'Ымдау тіліндегі бейнені енгізу',
    ru: 'Внести видео на жестовом языке',
    en: 'Take in a video in sign language',
  },
  basis: [ACTS.signs],
  input: z.object({ keyText: z.enum(KEY_TEXT_IDS), video: z.string().max(100) }),
  output: z.object({ filmId: z.uuid() }),
  run: async (act, { keyText, video }) => {
    const file = await act.files.find(video)
    if (file === undefined) return refuse('sign-language.no-file', { status: 'state' })
    const film = { id: act.newId(), keyText, file: file.name, bytes: file.size }
    await insertFilm(act, film)
    await act.record({ name: 'sign-language.taken-in', ...aboutFilm(film), cite: [ACTS.signs] })
    return ok({ filmId: film.id })
  },
})

function faultsOf(path: string, text: string | undefined): readonly FieldProblem[] {
  if (text === undefined) return []
  return readSubtitles(text).faults.map(({ line, fault }) => ({
    path,
    code: `subtitles-${fault}`,
    args: { line },
  }))
}

/** Writes the subtitles and the words about the film; what is not given stays as it is. */
export const writeFilm = command({
  name: 'sign-language.write',
  title: {
    kk: 'Субтитрлер мен сипаттаманы жазу',
    ru: 'Записать субтитры и описание',
    en: 'Write the subtitles and the description',
  },
  basis: [ACTS.signs],
  input: z.object({
    filmId: idField,
    subtitlesKk: subtitlesField.optional(),
    subtitlesRu: subtitlesField.optional(),
    about: z.object({ kk: lineField, ru: lineField }),
    version: versionField.optional(),
  }),
  output: z.object({ filmId: z.uuid(), missing: z.array(z.string()) }),
  run: async (act, { filmId, subtitlesKk, subtitlesRu, about, version }) => {
    const working = await workingFilm(act, { filmId, version }, 'write')
    if (!working.ok) return working
    const film = working.value
    const fields = [...faultsOf('subtitlesKk', subtitlesKk), ...faultsOf('subtitlesRu', subtitlesRu)]
    if (fields.length > 0) return refuse('platform.invalid-input', { status: 'invalid', fields })
    const change = {
      about,
      ...(subtitlesKk === undefined ? {} : { subtitles_kk: subtitlesKk }),
      ...(subtitlesRu === undefined ? {} : { subtitles_ru: subtitlesRu }),
    }
    if (!(await changeFilm(act, film, change))) return stale()
    await act.record({ name: 'sign-language.written', ...aboutFilm(film) })
    const subtitles = { kk: subtitlesKk ?? film.subtitles.kk, ru: subtitlesRu ?? film.subtitles.ru }
    return ok({ filmId, missing: [...missingOf({ subtitles, about })] })
  },
})

/** Gives a whole draft to somebody else to check. */
export const submitFilm = command({
  name: 'sign-language.submit',
  title: { kk: 'Тексеруге беру', ru: 'Отдать на проверку', en: 'Give to be checked' },
  basis: [ACTS.signs],
  input: z.object({ filmId: idField, version: versionField.optional() }),
  output: z.object({ filmId: z.uuid() }),
  run: async (act, input) => {
    const working = await workingFilm(act, input, 'submit')
    if (!working.ok) return working
    const film = working.value
    const missing = missingOf(film)
    if (missing.length > 0)
      return refuse('sign-language.not-whole', { status: 'state', facts: { missing: [...missing] } })
    if ((await act.files.find(film.file)) === undefined)
      return refuse('sign-language.no-file', { status: 'state' })
    if (!(await changeFilm(act, film, { state: 'checking', remark: null }))) return stale()
    await act.record({ name: 'sign-language.submitted', ...aboutFilm(film) })
    return ok({ filmId: film.id })
  },
})

/** Drops a version that families have never seen; its file goes with it. */
export const dropFilm = command({
  name: 'sign-language.drop',
  title: { kk: 'Жобаны алып тастау', ru: 'Удалить черновик', en: 'Drop the draft' },
  basis: [ACTS.signs],
  input: z.object({ filmId: idField, version: versionField.optional() }),
  output: z.object({ filmId: z.uuid() }),
  run: async (act, input) => {
    const working = await workingFilm(act, input, 'drop')
    if (!working.ok) return working
    if (!(await changeFilm(act, working.value, { state: 'dropped', ended_on: act.today }))) return stale()
    await act.record({ name: 'sign-language.dropped', ...aboutFilm(working.value) })
    return ok({ filmId: working.value.id })
  },
})
