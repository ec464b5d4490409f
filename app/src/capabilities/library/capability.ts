import type { Capability } from '#platform/module.ts'
import { daily } from './jobs/daily.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { publishMaterial, returnMaterial, withdrawPublished } from './use-cases/decide.ts'
import { attachDocument, correctProposal, proposeMaterial } from './use-cases/propose.ts'
import { listMaterials, openDocument, showMaterial } from './use-cases/show.ts'
import {
  attachPage,
  attachUpload,
  correctAction,
  correctPage,
  proposeAction,
  proposePage,
} from './web/forms.page.tsx'
import { listPage } from './web/list.page.tsx'
import {
  documentFile,
  materialPage,
  publishAction,
  publishPage,
  returnAction,
  returnPage,
  withdrawAction,
  withdrawPage,
} from './web/material.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'

/** Methodical library: what is known elsewhere of diagnostics, treatment, correction and help to families. */
export const library: Capability = {
  name: 'library',
  useCases: [
    ...[listMaterials, showMaterial, openDocument, proposeMaterial, correctProposal, attachDocument],
    ...[publishMaterial, returnMaterial, withdrawPublished],
  ],
  permissions,
  states,
  pages: [
    ...[listPage, proposePage, materialPage, correctPage, attachPage],
    ...[publishPage, returnPage, withdrawPage],
  ],
  actions: [proposeAction, correctAction, publishAction, returnAction, withdrawAction],
  uploads: [attachUpload],
  downloads: [documentFile],
  messages,
  daily,
  path: pathPart,
}
