import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuestionnaire, printQuestionnaire } from './index.ts'
import { anyQuestionnaire } from './questionnaire.fixture.ts'

const head = { resourceType: 'Questionnaire', id: 'a', version: '1', language: 'ru', title: 'Проверка' }
const yesNo = { linkId: '1', type: 'boolean', text: 'Да?' }

function problemsOf(given: unknown) {
  const parsed = parseQuestionnaire(given)
  return parsed.ok ? [] : parsed.error
}

describe('questionnaire as FHIR JSON', () => {
  it('LAW-1-20 is read again exactly as it was written, whatever of the subset it has', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (one) => {
        const printed: unknown = JSON.parse(JSON.stringify(printQuestionnaire(one)))
        expect(parseQuestionnaire(printed)).toEqual({ ok: true, value: one })
      }),
    )
  })

  it('LAW-X-3 reads the translations beside the language of the document', () => {
    const _text = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            { url: 'lang', valueCode: 'kk-KZ' },
            { url: 'content', valueString: 'Иә ме?' },
          ],
        },
      ],
    }
    const parsed = parseQuestionnaire({ ...head, item: [{ ...yesNo, _text }] })
    expect(parsed.ok && parsed.value.items[0]?.text).toEqual({ ru: 'Да?', kk: 'Иә ме?' })
  })

  it('names each mistake with its place', () => {
    expect(problemsOf(['x'])).toEqual([{ path: '', code: 'not-a-questionnaire' }])
    expect(problemsOf({ ...head, language: undefined, item: [yesNo] })).toEqual([
      { path: 'language', code: 'language' },
    ])
    const broken = { ...head, item: [{ linkId: '1 2', type: 'slider', text: 5, answerValueSet: 'x' }, 7] }
    expect(problemsOf(broken)).toEqual([
      { path: 'item[1]', code: 'wrong-type' },
      { path: 'item[0].answerValueSet', code: 'unsupported' },
      { path: 'item[0].linkId', code: 'wrong-name', found: '1 2' },
      { path: 'item[0].type', code: 'unknown-value', found: 'slider' },
      { path: 'item[0].text', code: 'wrong-type' },
      { path: 'item[0].text', code: 'missing' },
    ])
  })

  it('refuses what does not hang together', () => {
    const later = {
      ...yesNo,
      linkId: '0',
      enableWhen: [{ question: '1', operator: '=', answerBoolean: true }],
    }
    expect(problemsOf({ ...head, item: [later, yesNo] })).toEqual([
      { path: '0.enableWhen[0]', code: 'question-comes-later', found: '1' },
    ])
    const wrongKind = {
      ...yesNo,
      linkId: '2',
      enableWhen: [{ question: '1', operator: '=', answerInteger: 1 }],
    }
    const items = [yesNo, yesNo, wrongKind, { linkId: '3', type: 'choice', text: 'Что?' }]
    expect(problemsOf({ ...head, item: items }).map(({ code }) => code)).toEqual([
      'duplicate',
      'condition-answer',
      'needs-options',
    ])
  })

  it('refuses a rule over a score that is not there, and rules that leave a case open', () => {
    const rule = {
      url: 'urn:tirek:fhir:result-rule',
      extension: [
        { url: 'score', valueId: 'sum' },
        { url: 'operator', valueCode: '>=' },
        { url: 'value', valueDecimal: 1 },
        { url: 'result', valueCode: 'risk' },
      ],
    }
    expect(problemsOf({ ...head, item: [yesNo], extension: [rule] }).map(({ code }) => code)).toEqual([
      'unknown-score',
      'rule-without-otherwise',
    ])
  })

  it('is not led astray by names of the prototype, nor by any other JSON', () => {
    const strange = JSON.parse(
      '{"resourceType":"Questionnaire","__proto__":{"id":"a"},"item":[{"linkId":"constructor"}]}',
    )
    expect(problemsOf(strange).some(({ path }) => path === 'id')).toBe(true)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0)
        expect(problemsOf({ ...head, item: [{ linkId: value, type: value, text: value }] })).not.toEqual([])
      }),
    )
  })
})
