import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import type { ShownHelp } from '../use-cases/help-shape.ts'
import { listMyHelp } from '../use-cases/own-help.ts'
import { HelpFacts, TONES } from './help-words.tsx'
import { paths } from './kiosk.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function MyHelp({ helps }: { helps: readonly ShownHelp[] }) {
  const t = useT(messages)
  const { kiosk, lang } = useView()
  return (
    <>
      <Step
        title={t('my.title')}
        lead={t('my.lead')}
        back={kiosk === undefined ? paths.home() : paths.start()}
      />
      <p>
        <Cite of={ACTS.ownAct} />
      </p>
      {helps.length === 0 && <EmptyState title={t('my.none')} />}
      {helps.map((help) => (
        <div class="card flow">
          <h2>{formatDateTime(lang, new Date(help.askedAt))}</h2>
          <p>
            <StatusTag tone={TONES[help.state]}>{t(`state.${help.state}`)}</StatusTag>
          </p>
          <HelpFacts help={help} isOwn />
        </div>
      ))}
    </>
  )
}

/** Who has helped the person at terminals, and with what. */
export const myHelpPage = page({
  path: paths.myHelp(),
  roles: rolesOf('kiosk.my-help'),
  render: async ({ ask, lang }) => {
    const { helps } = await ask(listMyHelp, {})
    return { title: messages.for(lang)('my.title'), body: <MyHelp helps={helps} /> }
  },
})
