import { isOrganisationKind, listSettlements } from '#capabilities/network/index.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { draftProgramme } from '../use-cases/draft.ts'
import { NEEDED_CAPABILITIES } from '../use-cases/inputs.ts'
import { lookAtInfrastructure } from '../use-cases/lists.ts'
import {
  AnswerForm,
  type Asked,
  Checks,
  type InfraProps,
  Question,
  Unchecked,
} from './infrastructure-parts.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme } from './shown.ts'

function Infrastructure(props: InfraProps) {
  const t = useT(messages)
  const { shown, asked } = props
  return (
    <>
      <Step
        title={t('section.infrastructure')}
        caption={shown.person.fullName}
        back={paths.programme(shown.programme.id)}
        lead={
          <>
            {t('section-hint.infrastructure')} <Cite of={ACTS.programme} />
          </>
        }
      />
      <Unchecked {...shown} />
      <Question {...props} />
      {asked !== undefined && <AnswerForm {...props} asked={asked} />}
      <Checks {...shown} />
    </>
  )
}

/** What was asked of the register: by the address, or by the form that is shown again. */
async function askRegister({ ask, query, form }: PageContext, personId: string): Promise<Asked | undefined> {
  const typed = (name: string) => {
    const value = form.values[`infrastructure.checks.0.${name}`]
    return typeof value === 'string' ? value : undefined
  }
  const kind = typed('kind') ?? query['kind'] ?? ''
  const settlementId = (typed('settlementId') ?? query['settlement']) || undefined
  const needed = typed('capability') ?? query['capability']
  const capability = NEEDED_CAPABILITIES.find((one) => one === needed)
  if (!isOrganisationKind(kind)) return undefined
  const found = await ask(lookAtInfrastructure, { personId, kind, settlementId, capability })
  return { kind, settlementId, capability, found }
}

/** (g): asks the live register about a kind of organisation and writes down what was found and chosen. */
export const infrastructurePage = page({
  path: paths.infrastructure(':programmeId'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const asked = await askRegister(context, shown.person.id)
    const settlements = await context.read((act) => listSettlements(act.db, shown.person.region))
    const props = { shown, form: context.form, settlements, asked }
    return {
      title: messages.for(context.lang)('section.infrastructure'),
      body: <Infrastructure {...props} />,
    }
  },
})

export const infrastructureAction = action({
  path: paths.infrastructure(':programmeId'),
  command: draftProgramme,
  input: (form) => form,
  page: infrastructurePage,
  done: ({ programmeId }) => paths.infrastructure(programmeId),
})
