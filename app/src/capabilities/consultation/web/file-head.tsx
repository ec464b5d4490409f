import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { PersonHead } from '#platform/ui/headings.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { paths } from './consultation.paths.ts'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { dayOf, STATE_TONES } from './words.ts'

/** Whose file it is, its number and where it stands. */
export function FileHead({ file, back }: { file: ShownFile; back?: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const state = file.state
  return (
    <>
      <PersonHead
        caption={t('file.title')}
        name={file.name}
        facts={[
          `${t('file.born')}: ${formatDate(lang, dayOf(file.birthDate))}`,
          `${t('worklist.number')}: ${file.number}`,
        ]}
        back={back ?? paths.worklist()}
      />
      <p>
        <StatusTag tone={STATE_TONES[state]}>{t(`state.${state}`)}</StatusTag>
      </p>
    </>
  )
}
