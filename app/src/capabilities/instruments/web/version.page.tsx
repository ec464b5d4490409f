import { type Item, isQuestion, type Questionnaire, say, walk } from '@tirek/questionnaire'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link, withQuery } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { showVersion } from '../use-cases/show-version.ts'
import { Differences, TextProblems } from './findings.tsx'
import { paths } from './instruments.paths.ts'
import { messages } from './messages.ts'
import { ClinicalMark, KEY, keyOf, questionsOf, type Shown, StateTag } from './words.tsx'

type Props = { readonly shown: Shown; readonly questionnaire: Questionnaire }

type Href = ((name: string) => string) | undefined

function useItemLines(items: readonly Item[], href: Href) {
  const t = useT(messages)
  const { lang } = useView()
  return walk(items).map((item) => {
    const words = say(item.text, lang)
    const shown = href === undefined ? words : <Link href={href(item.linkId)}>{words}</Link>
    const facts = [
      t(`type.${item.type}`),
      item.isRequired ? t('item.required') : '',
      item.conditions.length > 0 ? t('item.conditional') : '',
    ]
    return {
      title: item.type === 'group' ? <strong>{shown}</strong> : shown,
      note: facts.filter((one) => one !== '').join(' · '),
    }
  })
}

function Items({ items, href }: { items: readonly Item[]; href: Href }) {
  return <CardList items={useItemLines(items, href)} />
}

function Questions({ shown, questionnaire }: Props) {
  const t = useT(messages)
  const { id, version } = shown.line
  const canWrite = shown.actions.includes('write')
  return (
    <Section title={t('version.questions')} id="questions">
      {questionnaire.items.length === 0 ? (
        <p>{t('version.no-questions')}</p>
      ) : (
        <Items
          items={questionnaire.items}
          href={canWrite ? (name) => paths.item(id, version, name) : undefined}
        />
      )}
      <Actions>
        {canWrite && <ButtonLink href={paths.newItem(id, version)}>{t('item.new')}</ButtonLink>}
        {questionnaire.items.some((one) => isQuestion(one) || one.items.length > 0) && (
          <ButtonLink href={paths.preview(id, version)} quiet>
            {t('preview.title')}
          </ButtonLink>
        )}
      </Actions>
    </Section>
  )
}

function Scoring({ shown, questionnaire }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  const { id, version } = shown.line
  return (
    <Section title={t('scoring.title')} id="scoring">
      {questionnaire.scores.map((score) => (
        <p key={score.id}>
          {say(score.text, lang)}: {t(`function.${score.calculate}`)}
        </p>
      ))}
      <p>{t(questionnaire.rules.length > 0 ? 'scoring.has-rule' : 'scoring.no-rule')}</p>
      {shown.actions.includes('write') && (
        <Link href={paths.scoring(id, version)}>{t('scoring.change')}</Link>
      )}
    </Section>
  )
}

function Steps({ shown }: Pick<Props, 'shown'>) {
  const t = useT(messages)
  const { id, version } = shown.line
  const can = (what: Shown['actions'][number]) => shown.actions.includes(what)
  const isWriter = shown.draftedBy !== null
  const copy = withQuery(paths.start(), { from: id, copy: version })
  return (
    <Actions>
      {can('publish') && shown.obstacles.length === 0 && (
        <ButtonLink href={paths.publish(id, version)}>{t('publish.title')}</ButtonLink>
      )}
      {can('retire') && (
        <ButtonLink href={paths.retire(id, version)} quiet>
          {t('retire.title')}
        </ButtonLink>
      )}
      {isWriter && (
        <ButtonLink href={copy} quiet>
          {t('version.next')}
        </ButtonLink>
      )}
      {can('discard') && <Link href={paths.discard(id, version)}>{t('discard.title')}</Link>}
      <Link href={paths.file(id, version)} download>
        {t('version.file')}
      </Link>
    </Actions>
  )
}

function Comparison({ shown }: Pick<Props, 'shown'>) {
  const t = useT(messages)
  const { id, version } = shown.line
  if (shown.others.length === 0) return null
  return (
    <Section title={t('compare.title')} id="compare">
      <ul>
        {shown.others.map((other) => (
          <li key={other}>
            <Link href={withQuery(paths.version(id, version), { with: other })}>
              {t('compare.with', { version: other })}
            </Link>
          </li>
        ))}
      </ul>
      {shown.differences !== null && <Differences differences={shown.differences} />}
    </Section>
  )
}

function Version({ shown, questionnaire }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  const { line } = shown
  return (
    <>
      <Step
        title={say(line.title, lang)}
        caption={t('version.caption', { version: line.version })}
        back={paths.register()}
      />
      <p>
        <StateTag {...line} /> <ClinicalMark {...line} />
      </p>
      {shown.licenceNote !== null && <p>{shown.licenceNote}</p>}
      {!line.isClinicalTool && <Notice tone="warning">{t('mark.not-clinical-note')}</Notice>}
      {shown.obstacles.length > 0 && (
        <Notice tone="warning" title={t('version.obstacles')}>
          <ul>
            {shown.obstacles.map((one) => (
              <li key={one}>{t(`obstacle.${one}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {shown.texts.length > 0 && <TextProblems texts={shown.texts} />}
      <Steps shown={shown} />
      <Questions shown={shown} questionnaire={questionnaire} />
      <Scoring shown={shown} questionnaire={questionnaire} />
      <Comparison shown={shown} />
    </>
  )
}

/** One version: its questions, where it stands, what it lacks, what is different from others (`?with=1.0`). */
export const versionPage = page({
  path: paths.version(...KEY),
  roles: 'public',
  render: async ({ ask, lang, params, query }) => {
    const compared = query['with']
    const shown = await ask(showVersion, {
      ...keyOf(params),
      ...(compared === undefined || compared === '' ? {} : { compareWith: compared }),
    })
    return {
      title: say(shown.line.title, lang),
      body: <Version shown={shown} questionnaire={questionsOf(shown)} />,
    }
  },
})
