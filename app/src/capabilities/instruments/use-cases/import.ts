import { err, ok, type Result } from '@tirek/kernel'
import { type Problem, parseQuestionnaire, type Questionnaire } from '@tirek/questionnaire'
import { z } from 'zod'
import { byAnswer, lineField } from '#platform/use-case/fields.ts'
import { type FieldProblem, type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { insertDraft } from '../store/questionnaires.ts'
import { changed } from './fields.ts'
import { changedVersion, noteVersion } from './find-version.ts'
import { versionKnown } from './start-draft.ts'

/** No questionnaire is longer; a file of another kind often is. */
const MOST_BYTES = 300_000
/** More mistakes than these are not told at once. */
const MOST_PROBLEMS = 20

const input = byAnswer(
  z.object({
    /** A FHIR R4 Questionnaire: the bytes of the file in base64. */
    file: z.base64(),
    instrumentCode: lineField.optional(),
    /** Whether the authority holds the licence of a published clinical tool. */
    isLicensed: z.boolean(),
    licenceNote: lineField.optional(),
  }),
  'isLicensed',
  { true: ['licenceNote'] },
)

const atFile = (code: string, args?: FieldProblem['args']): FieldProblem => ({
  path: 'file',
  code,
  ...(args === undefined ? {} : { args }),
})

function refuseFile(fields: readonly FieldProblem[], problems: readonly Problem[] = []) {
  const said = problems.slice(0, MOST_PROBLEMS)
  return err(
    refusal('instruments.file-unreadable', {
      status: 'invalid',
      fields,
      facts: { problems: said.map(({ path, code, found }) => [path, code, found ?? ''].join(' · ')) },
    }),
  )
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Reads a file as a questionnaire; what is wrong is said at the field of the file, the first mistake with its place. */
export function readFile(base64: string): Result<Questionnaire, Refusal> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > MOST_BYTES) return refuseFile([atFile('file-too-big', { max: MOST_BYTES / 1000 })])
  const json = jsonOf(bytes)
  if (json === undefined) return refuseFile([atFile('file-kind')])
  const parsed = parseQuestionnaire(json)
  if (parsed.ok) return ok(parsed.value)
  const [first] = parsed.error
  const place = { path: first?.path ?? '', code: first?.code ?? '', count: parsed.error.length }
  const isOther = first?.code === 'not-a-questionnaire'
  return refuseFile([isOther ? atFile('file-kind') : atFile('file-problem', place)], parsed.error)
}

/** Takes in a questionnaire as a file; it becomes a draft and is published like any other. */
export const importQuestionnaire = command({
  name: 'instruments.import',
  title: {
    kk: 'Сауалнаманы файлдан жүктеу',
    ru: 'Загрузить опросник из файла',
    en: 'Import a questionnaire',
  },
  basis: [ACTS.procedure],
  input,
  output: changed,
  run: async (act, { file, instrumentCode, isLicensed, licenceNote }) => {
    const read = readFile(file)
    if (!read.ok) return read
    if (isLicensed && licenceNote === undefined)
      return err(
        refusal('instruments.licence-needed', {
          status: 'invalid',
          fields: [{ path: 'licenceNote', code: 'required' }],
        }),
      )
    const questionnaire = read.value
    const draft = {
      questionnaire,
      recordId: act.newId(),
      instrumentId: instrumentCode,
      isClinicalTool: isLicensed,
      licenceNote,
    }
    if (!(await insertDraft(act, draft))) return versionKnown()
    await noteVersion(act, draft, 'drafted')
    return changedVersion(draft)
  },
})
