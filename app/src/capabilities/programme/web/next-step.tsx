import { useT } from '#platform/i18n/view.ts'
import { NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { type Seen, WRITABLE } from './seen.ts'

/** The one step that is needed now, and whose it is. */
export function NextStep({ programme, may }: Seen) {
  const t = useT(messages)
  const isComplete = programme.missing.length === 0
  const isOpen = programme.state === 'draft' || programme.state === 'agreed'
  if (may('programme.sign-off') && isComplete && isOpen)
    return (
      <NowCard primary={{ href: paths.signOff(programme.id), label: t('signoff.action') }}>
        <p>{t('signoff.lead')}</p>
      </NowCard>
    )
  if (may('programme.approve') && programme.state === 'agreed')
    return (
      <NowCard primary={{ href: paths.approve(programme.id), label: t('approve.action') }}>
        <p>{t('approve.lead')}</p>
      </NowCard>
    )
  if (!isComplete && WRITABLE.includes(programme.state))
    return <Notice tone="info">{t('programme.missing-note')}</Notice>
  if (programme.state === 'draft')
    return (
      <WaitCard who={t('executor.family')}>
        <p>{t('programme.next.family')}</p>
      </WaitCard>
    )
  if (programme.state === 'agreed')
    return (
      <WaitCard who={t('family.pmpc')}>
        <p>{t('programme.next.team')}</p>
      </WaitCard>
    )
  return null
}
