import { cite } from '@tirek/law'
import { allow } from '#platform/access/permission.ts'
import { SIGN_IN_ROLES } from '#platform/access/roles.ts'
import type { Page } from '#platform/http/page.ts'
import type { Capability } from '#platform/module.ts'
import { closeProvider } from './use-cases/close-provider.ts'
import { enterByOrganisation } from './use-cases/enter.ts'
import { leave } from './use-cases/leave.ts'
import { recordProvider } from './use-cases/record-provider.ts'
import { recordSubject } from './use-cases/record-subject.ts'
import { messages } from './web/messages.ts'
import { paths } from './web/paths.ts'
import { waysPage } from './web/ways.page.tsx'

const everyone = [...SIGN_IN_ROLES, 'public'] as const
const OPERATOR = ['system'] as const
const BASIS = cite('order-263', 'p-7')

/** Sign-in of staff through their organisation; `choose` asks which post to come in with. */
export function createOrganisationSignIn(choose: Page): Capability {
  return {
    name: 'organisation-sign-in',
    useCases: [leave, enterByOrganisation, recordProvider, closeProvider, recordSubject],
    permissions: [
      ...allow('organisation-sign-in.leave', everyone, 'self', BASIS),
      ...allow('organisation-sign-in.enter', everyone, 'self', BASIS),
      // Only the operator says whom a provider may let in.
      ...allow('organisation-sign-in.record-provider', OPERATOR, 'any', BASIS),
      ...allow('organisation-sign-in.close-provider', OPERATOR, 'any', BASIS),
      ...allow('organisation-sign-in.record-subject', OPERATOR, 'any', BASIS),
    ],
    pages: [waysPage],
    actions: [],
    outsideSignIns: [
      {
        leave: { path: paths.leave(':providerId'), command: leave },
        back: { path: paths.back(':providerId'), command: enterByOrganisation },
        page: paths.ways(),
        choose,
      },
    ],
    messages,
  }
}
