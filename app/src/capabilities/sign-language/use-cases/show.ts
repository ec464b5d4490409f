import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { typeOf } from '#platform/files/kinds.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { FILM_STATES, type Film, isPossible, missingOf } from '../domain/film.ts'
import { KEY_TEXT_IDS, openPageOf, titleOf } from '../domain/key-texts.ts'
import { readSubtitles, writeSubtitles } from '../domain/subtitles.ts'
import { findFilm, listFilms, publishedFilms, statesOfFile } from '../read/films.ts'
import { ACTS } from './acts.ts'

const keyText = z.enum(KEY_TEXT_IDS)

const filmShape = z.object({
  filmId: z.uuid(),
  keyText,
  title: z.string(),
  state: z.enum(FILM_STATES),
  file: z.string(),
  type: z.string(),
  bytes: z.number(),
  isFileThere: z.boolean(),
  subtitles: z.object({ kk: z.string().nullable(), ru: z.string().nullable() }),
  about: z.object({ kk: z.string(), ru: z.string() }).nullable(),
  missing: z.array(z.enum(['subtitles-kk', 'subtitles-ru', 'about'])),
  remark: z.string().nullable(),
  draftedBy: z.string(),
  draftedOn: z.string(),
  checkedBy: z.string().nullable(),
  publishedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  version: z.number(),
})

/** A version as an officer sees it. */
export type ShownFilm = z.output<typeof filmShape>

async function shown(act: Act, film: Film): Promise<ShownFilm> {
  return {
    filmId: film.id,
    keyText: film.keyText,
    title: titleOf(film.keyText, act.lang),
    state: film.state,
    file: film.file,
    type: typeOf(film.file),
    bytes: film.bytes,
    isFileThere: (await act.files.find(film.file)) !== undefined,
    subtitles: { kk: film.subtitles.kk ?? null, ru: film.subtitles.ru ?? null },
    about: film.about ?? null,
    missing: [...missingOf(film)],
    remark: film.remark ?? null,
    draftedBy: film.draftedBy,
    draftedOn: film.draftedOn,
    checkedBy: film.checkedBy ?? null,
    publishedOn: film.publishedOn ?? null,
    endedOn: film.endedOn ?? null,
    endReason: film.endReason ?? null,
    version: film.version,
  }
}

/** Every key text with its versions, for those who make the films; an empty text is an empty slot. */
export const listTexts = query({
  name: 'sign-language.texts',
  title: {
    kk: 'Негізгі мәтіндер ымдау тілінде',
    ru: 'Главные тексты на жестовом языке',
    en: 'Key texts in sign language',
  },
  basis: [ACTS.signs],
  input: z.object({ keyText: keyText.optional() }),
  output: z.object({ texts: z.array(z.object({ keyText, title: z.string(), films: z.array(filmShape) })) }),
  run: async (act, input) => {
    const films = await Promise.all((await listFilms(act.db)).map((film) => shown(act, film)))
    const texts = KEY_TEXT_IDS.filter((id) => input.keyText === undefined || id === input.keyText)
    return ok({
      texts: texts.map((id) => ({
        keyText: id,
        title: titleOf(id, act.lang),
        films: films.filter((film) => film.keyText === id && film.state !== 'dropped'),
      })),
    })
  },
})

/** One version, and what its reader may do with it. */
export const showFilm = query({
  name: 'sign-language.film',
  title: { kk: 'Бейне нұсқасы', ru: 'Версия видео', en: 'A version of a film' },
  basis: [ACTS.signs],
  input: z.object({ filmId: idField }),
  output: filmShape.extend({
    mayWrite: z.boolean(),
    mayCheck: z.boolean(),
    mayWithdraw: z.boolean(),
    mayDrop: z.boolean(),
  }),
  run: async (act, { filmId }) => {
    const film = await findFilm(act.db, filmId)
    if (film === undefined) return notFound('film')
    const isOwn = film.draftedByAccount === act.actor.accountId
    return ok({
      ...(await shown(act, film)),
      mayWrite: isPossible('write', film.state),
      mayCheck: isPossible('publish', film.state) && !isOwn,
      mayWithdraw: isPossible('withdraw', film.state),
      mayDrop: isPossible('drop', film.state),
    })
  },
})

const shownToAll = z.object({
  keyText,
  title: z.string(),
  filmId: z.uuid(),
  file: z.string(),
  type: z.string(),
  about: z.object({ kk: z.string(), ru: z.string() }),
  page: z.string().nullable(),
})

/** The films that families see; one whose file is not on the disk is left out. */
export const shownFilms = query({
  name: 'sign-language.shown',
  title: { kk: 'Ымдау тіліндегі бейнелер', ru: 'Видео на жестовом языке', en: 'Films in sign language' },
  basis: [ACTS.signs],
  input: z.object({ keyText: keyText.optional() }),
  output: z.object({ films: z.array(shownToAll) }),
  run: async (act, input) => {
    const films = await publishedFilms(act.db)
    const there = await Promise.all(
      KEY_TEXT_IDS.filter((id) => input.keyText === undefined || id === input.keyText).map(async (id) => {
        const film = films.find((one) => one.keyText === id)
        if (film?.about === undefined || (await act.files.find(film.file)) === undefined) return []
        return [
          {
            keyText: id,
            title: titleOf(id, act.lang),
            filmId: film.id,
            file: film.file,
            type: typeOf(film.file),
            about: film.about,
            page: openPageOf(id) ?? null,
          },
        ]
      }),
    )
    return ok({ films: there.flat() })
  },
})

const isMaker = (act: Act) => act.actor.role === 'authority-officer' || act.actor.role === 'system'

/** Whether a file may be sent: what is published, to anybody; what is being made, to those who make it. */
export const openFile = query({
  name: 'sign-language.file',
  title: { kk: 'Бейне файлы', ru: 'Файл видео', en: 'The file of a film' },
  basis: [ACTS.signs],
  input: z.object({ file: z.string().max(100) }),
  output: z.object({ file: z.string(), isPublished: z.boolean() }),
  run: async (act, { file }) => {
    const states = await statesOfFile(act.db, file)
    const isPublished = states.includes('published')
    const isThere = isPublished || (isMaker(act) && states.some((state) => state !== 'dropped'))
    return isThere ? ok({ file, isPublished }) : notFound('film')
  },
})

/** The subtitles of a film. */
export const openSubtitles = query({
  name: 'sign-language.subtitles',
  title: { kk: 'Субтитрлер', ru: 'Субтитры', en: 'Subtitles' },
  basis: [ACTS.signs],
  input: z.object({ filmId: idField, lang: z.enum(['kk', 'ru']) }),
  output: z.object({ text: z.string() }),
  run: async (act, { filmId, lang }) => {
    const film = await findFilm(act.db, filmId)
    const text = film?.subtitles[lang]
    const isThere = film?.state === 'published' || isMaker(act)
    // Written anew from what was read: nothing else of the file ever reaches a browser.
    return isThere && text !== undefined
      ? ok({ text: writeSubtitles(readSubtitles(text).cues) })
      : notFound('film')
  },
})
