import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { type Drawing, Easy, EasyPart } from '#platform/ui/easy.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'

/** The questions of the easy page in their order: how each is drawn, and its sentences, one thought each. */
export const EASY = [
  { key: 'what', drawing: 'paper', lines: ['easy.what.1', 'easy.what.2', 'easy.what.3', 'easy.what.4'] },
  { key: 'who', drawing: 'eye', lines: ['easy.who.1', 'easy.who.2', 'easy.who.3'] },
  { key: 'until', drawing: 'day', lines: ['easy.until.1', 'easy.until.2', 'easy.until.3'] },
  { key: 'back', drawing: 'back', lines: ['easy.back.1', 'easy.back.2', 'easy.back.3', 'easy.back.4'] },
  { key: 'no', drawing: 'no', lines: ['easy.no.1', 'easy.no.2', 'easy.no.3', 'easy.no.4'] },
  { key: 'help', drawing: 'ask', lines: ['easy.help.1', 'easy.help.2', 'easy.help.3'] },
] as const satisfies readonly { key: string; drawing: Drawing; lines: readonly string[] }[]

function EasyConsent() {
  const t = useT(messages)
  return (
    <Easy>
      <Step title={t('easy.title')} lead={t('easy.lead')} />
      {EASY.map(({ key, drawing, lines }) => (
        <EasyPart
          drawing={drawing}
          id={`easy-${key}`}
          title={t(`easy.${key}`)}
          lines={lines.map((line) => t(line))}
        />
      ))}
      <PrintButton label={t('consent.print')} />
    </Easy>
  )
}

/** What a consent is, in easy words: for people who read with difficulty, and for all who are in a hurry. */
export const easyConsentPage = page({
  path: paths.easyConsent(),
  roles: 'public',
  render: async ({ lang }) => ({ title: messages.for(lang)('easy.title'), body: <EasyConsent /> }),
})
