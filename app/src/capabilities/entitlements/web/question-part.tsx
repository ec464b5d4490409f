import { localize } from '@tirek/kernel'
import { type Fact, type FactId, type FactValues, factOf, questionTo } from '@tirek/law'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import type { FieldError } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { GetForm } from '#platform/ui/get-form.tsx'
import { BackLink } from '#platform/ui/headings.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { type Asked, isAnswered, passed, withoutAnswer, withSkipped, writeAsked } from '../domain/asked.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'

/** The box of a question, by what can be answered. */
function AnswerField({ fact, facts }: { fact: Fact; facts: FactValues }) {
  const t = useT(messages)
  const { lang } = useView()
  const field = {
    name: fact.id,
    label: localize(questionTo(fact, facts), lang),
    hint: fact.hint === undefined ? undefined : localize(fact.hint, lang),
    isPageTitle: true,
  }
  if (fact.kind === 'yes-no') return <YesNoField {...field} />
  if (fact.kind === 'years')
    return <TextField {...field} width="xs" inputMode="numeric" suffix={t('question.years')} />
  const options = Object.entries(fact.values ?? {}).map(([value, label]) => ({
    value,
    label: localize(label, lang),
  }))
  return <RadioField {...field} options={options} />
}

/** So few questions left are worth telling; a larger bound only frightens, as most are never asked. */
const FEW = 5

type QuestionProps = {
  asked: Asked
  id: FactId
  error: FieldError | undefined
  left: number
  name: string | undefined
}

/** One question a page; whoever does not know it goes on. */
export function Question({ asked, id, error, left, name }: QuestionProps) {
  const t = useT(messages)
  const rest = withoutAnswer(asked, id)
  const before = passed(rest)
  const last = before.at(-1)
  return (
    <>
      <BackLink href={last === undefined ? paths.start(asked) : paths.again(rest, last)} />
      <p class="soft">
        {name !== undefined && <>{name} · </>}
        {t('question.number', { n: before.length + 1 })}
        {left <= FEW && <> · {t('question.left', { n: left })}</>}
      </p>
      <GetForm
        values={writeAsked(asked)}
        errors={error === undefined ? {} : { [id]: error }}
        words={messages}
        keep={{ ...writeAsked(rest), asked: id }}
        action={paths.target(asked)}
      >
        <AnswerField fact={factOf(id)} facts={asked.facts} />
        <div class="row">
          <button type="submit" class="btn">
            {t('question.next')}
          </button>
          <ButtonLink href={paths.check(withSkipped(asked, id))} quiet>
            {t('question.skip')}
          </ButtonLink>
        </div>
      </GetForm>
      {isAnswered(rest) && (
        <p>
          <Link href={paths.result(rest)}>{t('question.result')}</Link>
        </p>
      )}
    </>
  )
}
