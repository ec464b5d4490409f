import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { arrange } from './use-cases/arrange.ts'
import { importQuestionnaire } from './use-cases/import.ts'
import { discard, publish, retire } from './use-cases/publish.ts'
import { putItem } from './use-cases/put-item.ts'
import { putScore } from './use-cases/put-score.ts'
import { showRegister } from './use-cases/show-register.ts'
import { showVersion } from './use-cases/show-version.ts'
import { startDraft } from './use-cases/start-draft.ts'
import { arrangeAction, itemAction, itemPage, newItemAction, newItemPage } from './web/item.page.tsx'
import { messages } from './web/messages.ts'
import { previewPage, questionnaireFile } from './web/preview.page.tsx'
import {
  discardAction,
  discardPage,
  publishAction,
  publishPage,
  retireAction,
  retirePage,
} from './web/publish.page.tsx'
import { registerPage } from './web/register.page.tsx'
import { scoringAction, scoringPage } from './web/scoring.page.tsx'
import { importAction, importPage, startAction, startPage } from './web/start.page.tsx'
import { versionPage } from './web/version.page.tsx'
import { pathPart } from './web/work.ts'

/** Questionnaires in versions: drafted, checked in three languages, published and retired by the health authority. */
export const instruments: Capability = {
  name: 'instruments',
  useCases: [
    showRegister,
    showVersion,
    startDraft,
    importQuestionnaire,
    putItem,
    arrange,
    putScore,
    publish,
    retire,
    discard,
  ],
  permissions,
  states,
  pages: [
    registerPage,
    startPage,
    importPage,
    versionPage,
    previewPage,
    newItemPage,
    itemPage,
    scoringPage,
    publishPage,
    retirePage,
    discardPage,
  ],
  actions: [
    startAction,
    importAction,
    newItemAction,
    itemAction,
    arrangeAction,
    scoringAction,
    publishAction,
    retireAction,
    discardAction,
  ],
  downloads: [questionnaireFile],
  messages,
  path: pathPart,
}
