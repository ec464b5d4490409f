import type { Capability } from '#platform/module.ts'
import { daily } from './jobs/daily.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { decideFilm, withdrawFilm } from './use-cases/decide.ts'
import { dropFilm, submitFilm, takeIn, writeFilm } from './use-cases/draft.ts'
import { listTexts, openFile, openSubtitles, showFilm, shownFilms } from './use-cases/show.ts'
import { allPage, downloads } from './web/all.page.tsx'
import { dropAction, filmPage, submitAction } from './web/film.page.tsx'
import {
  checkAction,
  checkPage,
  withdrawAction,
  withdrawPage,
  writeAction,
  writePage,
} from './web/film-forms.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { newPage, newUpload, textsPage } from './web/texts.page.tsx'

/** Key texts of the product in sign language, with subtitles. */
export const signLanguage: Capability = {
  name: 'sign-language',
  useCases: [
    shownFilms,
    openFile,
    openSubtitles,
    listTexts,
    showFilm,
    takeIn,
    writeFilm,
    submitFilm,
    decideFilm,
    withdrawFilm,
    dropFilm,
  ],
  permissions,
  states,
  pages: [allPage, textsPage, newPage, filmPage, writePage, checkPage, withdrawPage],
  actions: [writeAction, submitAction, checkAction, withdrawAction, dropAction],
  uploads: [newUpload],
  downloads,
  messages,
  daily,
  path: pathPart,
}
