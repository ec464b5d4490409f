import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { type Drawing, Easy, EasyPart } from '#platform/ui/easy.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'

/** The questions of the easy sheet in their order: how each is drawn, and its sentences, one thought each. */
export const EASY = [
  { key: 'what', drawing: 'paper', lines: ['easy.what.1', 'easy.what.2', 'easy.what.3', 'easy.what.4'] },
  { key: 'you', drawing: 'eye', lines: ['easy.you.1', 'easy.you.2', 'easy.you.3', 'easy.you.4'] },
  { key: 'child', drawing: 'ask', lines: ['easy.child.1', 'easy.child.2', 'easy.child.3'] },
  { key: 'time', drawing: 'day', lines: ['easy.time.1', 'easy.time.2', 'easy.time.3'] },
  { key: 'change', drawing: 'back', lines: ['easy.change.1', 'easy.change.2', 'easy.change.3'] },
  { key: 'never', drawing: 'no', lines: ['easy.never.1', 'easy.never.2', 'easy.never.3', 'easy.never.4'] },
] as const satisfies readonly { key: string; drawing: Drawing; lines: readonly string[] }[]

function EasyProgramme() {
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
      <PrintButton />
    </Easy>
  )
}

/** What a child's programme is, in easy words. It names nobody. */
export const easyPage = page({
  path: paths.easy(),
  roles: 'public',
  render: async ({ lang }) => ({ title: messages.for(lang)('easy.title'), body: <EasyProgramme /> }),
})
