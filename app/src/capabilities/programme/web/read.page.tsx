import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { messages } from './messages.ts'
import { StandingTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { ProgrammeText } from './programme-text.tsx'
import { rolesOf } from './roles.ts'
import { askProgramme, type WithProgramme } from './shown.ts'

type Props = { readonly shown: WithProgramme; readonly mayWrite: boolean; readonly mayScore: boolean }

function Read({ shown: { person, programme }, mayWrite, mayScore }: Props) {
  const t = useT(messages)
  const mayChange = mayWrite && ['draft', 'agreed', 'disputed', 'under-review'].includes(programme.state)
  const isInForce = programme.approvedRevision !== null && programme.state !== 'closed'
  const mayRecord = mayWrite && isInForce
  return (
    <>
      <Step
        title={t('programme.title')}
        caption={person.fullName}
        back={paths.programme(programme.id)}
        lead={<StandingTag standing={programme.standing} />}
      />
      {mayChange && programme.state !== 'draft' && <Notice>{t('programme.changed-after')}</Notice>}
      <ProgrammeText
        programme={programme}
        mayChange={mayChange}
        mayRecord={mayRecord}
        mayScore={mayScore && isInForce}
      />
      <Actions>
        <PrintButton />
      </Actions>
    </>
  )
}

/** The whole programme on one page: to check, to read, to print. */
export const readPage = page({
  path: paths.read(':programmeId'),
  roles: rolesOf('programme.programmes'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const may = (action: string) => rolesOf(action).includes(context.actor.role)
    return {
      title: messages.for(context.lang)('programme.title'),
      body: <Read shown={shown} mayWrite={may('programme.draft')} mayScore={may('programme.score-goal')} />,
    }
  },
})
