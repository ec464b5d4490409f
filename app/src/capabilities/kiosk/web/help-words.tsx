import { localize } from '@tirek/kernel'
import { isRole, ROLES } from '#platform/access/roles.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SummaryList } from '#platform/ui/lists.tsx'
import type { ShownHelp } from '../use-cases/help-shape.ts'
import { messages } from './messages.ts'

/** How each state of a help looks. */
export const TONES = {
  asked: 'late',
  begun: 'here',
  ended: 'done',
  declined: 'neutral',
  unanswered: 'neutral',
} as const

/** What is known of one help: who asked and how, who helped and in which post, with what. */
export function HelpFacts({ help, isOwn }: { help: ShownHelp; isOwn: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const moment = (at: string | null) => (at === null ? '—' : formatDateTime(lang, new Date(at)))
  const { helperRole, helpedWith } = help
  const post = helperRole !== null && isRole(helperRole) ? localize(ROLES[helperRole].name, lang) : '—'
  return (
    <SummaryList
      rows={[
        ...(isOwn ? [] : [{ label: t('help.person'), value: help.person }]),
        { label: t('help.terminal'), value: help.terminal },
        { label: t('help.asked-at'), value: moment(help.askedAt) },
        { label: t('help.asked-how'), value: t(`asked.${help.askedHow}`) },
        ...(help.helper === null
          ? []
          : [
              { label: t('help.helper'), value: help.helper },
              { label: t('help.post'), value: post },
              { label: t('help.begun-at'), value: moment(help.begunAt) },
            ]),
        ...(helpedWith.length === 0
          ? []
          : [{ label: t('help.with'), value: helpedWith.map((one) => t(`with.${one}`)).join('; ') }]),
        ...(help.words === null ? [] : [{ label: t('help.words'), value: help.words }]),
      ]}
    />
  )
}
