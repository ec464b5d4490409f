import { useT } from '#platform/i18n/view.ts'
import { DataSample, QueueSample } from './gallery/data-part.tsx'
import { FormSample, NewsSample } from './gallery/form-part.tsx'
import { messages } from './gallery/messages.ts'
import { CaseSample, ChildSample } from './gallery/person-part.tsx'
import { Notice } from './notices.tsx'

/** All parts of the kit on one page with made-up data, for those who build and check pages. */
export function Gallery() {
  const t = useT(messages)
  return (
    <>
      <Notice title={t('title')}>{t('lead')}</Notice>
      <ChildSample />
      <CaseSample />
      <FormSample />
      <NewsSample />
      <QueueSample />
      <DataSample />
    </>
  )
}
