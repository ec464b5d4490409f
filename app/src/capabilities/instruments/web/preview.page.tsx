import { pagesOf, type Questionnaire, say } from '@tirek/questionnaire'
import { type DownloadRoute, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { FormContext } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { Questions } from '#platform/ui/questionnaire/questions.tsx'
import { paths } from './instruments.paths.ts'
import { messages } from './messages.ts'
import { askVersion, KEY, keyOf, type Shown } from './words.tsx'

function Preview({ shown, questionnaire }: { shown: Shown; questionnaire: Questionnaire }) {
  const t = useT(messages)
  const { lang } = useView()
  const { id, version, title, isClinicalTool } = shown.line
  return (
    <>
      <Step
        title={say(title, lang)}
        caption={t('preview.title')}
        lead={t('preview.lead', { pages: pagesOf(questionnaire.items).length })}
        back={paths.version(id, version)}
      />
      {!isClinicalTool && <Notice tone="warning">{t('mark.not-clinical-note')}</Notice>}
      <FormContext.Provider value={{ values: {}, errors: {}, key: '' }}>
        <div class="form flow">
          <Questions items={questionnaire.items} />
        </div>
      </FormContext.Provider>
    </>
  )
}

/** The questions as whoever answers them will see them; nothing is sent. */
export const previewPage = page({
  path: paths.preview(...KEY),
  roles: 'public',
  render: async (context) => {
    const { shown, questionnaire } = await askVersion(context)
    return {
      title: messages.for(context.lang)('preview.title'),
      body: <Preview shown={shown} questionnaire={questionnaire} />,
    }
  },
})

/** The questionnaire as FHIR R4 JSON. */
export const questionnaireFile: DownloadRoute = {
  path: paths.file(...KEY),
  roles: 'public',
  render: async (context) => {
    const { shown } = await askVersion(context)
    const { questionnaireId, questionnaireVersion } = keyOf(context.params)
    return {
      fileName: `${questionnaireId}-${questionnaireVersion}.json`,
      type: 'application/fhir+json; charset=utf-8',
      body: `${JSON.stringify(shown.document, null, 2)}\n`,
    }
  },
}
