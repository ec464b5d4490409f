import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, nameField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { maySay, type OwnWords, WAYS } from '../domain/own-words.ts'
import { getFamilyView } from '../read/family.ts'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { dropOwnWords, findOwnWords, keepOwnWords } from '../store/own-words.ts'
import { aboutFile } from './working-file.ts'

const BASIS = [ACTS.childView, ACTS.ownWordsReading]

const isChild = ({ actor }: Act, personId: string) => actor.personId === personId

/** The latest file of a child; at a consultation, that of the own one. */
async function latestFile(act: Act, personId: string): Promise<ConsultationFile | undefined> {
  const { files } = await getFamilyView(act.db, personId)
  const own = act.actor.organisationId
  return files.map(({ file }) => file).find((file) => own === undefined || file.organisationId === own)
}

interface Open {
  readonly file: ConsultationFile
  readonly own: OwnWords | undefined
}

/** The file to which a child may still say something; after the signature there is none. */
async function openFile(
  act: Act,
  { personId, version }: { readonly personId: string; readonly version?: number | undefined },
): Promise<Result<Open, Refusal>> {
  const isStrange = isFamily(act.actor) && !isChild(act, personId)
  if (isStrange || (await findPerson(act.db, personId)) === undefined) return notFound('person')
  const file = await latestFile(act, personId)
  if (file === undefined || !maySay(file.state))
    return refuse('consultation.nothing-to-say-to', { status: 'state', cite: BASIS })
  const own = await findOwnWords(act, file.id)
  if (version !== undefined && own !== undefined && version !== own.version) return stale()
  return ok({ file, own })
}

/** Whoever has agreed to the draft has not read the new words: all are asked anew. */
async function askMembersAnew(act: Act, file: ConsultationFile): Promise<void> {
  await act.asSystem(async () => {
    const draft = await getDraft(act, file.id)
    if (draft.revision > 0) await saveDraft(act, file, { ...draft, revision: draft.revision + 1 })
  })
}

/** The parents, who read the history of the file, learn of words that are closed to them nothing, not even that they are there. */
function aboutWords(file: ConsultationFile, isOpen: boolean) {
  const { personId, ...about } = aboutFile(file)
  return isOpen ? { personId, ...about } : about
}

/** A child says in its own words what the consultation should know; nothing is asked that it need not answer. */
export const sayOwnWords = command({
  name: 'consultation.say-own-words',
  title: { kk: 'Баланың өз сөзін айту', ru: 'Сказать своими словами', en: 'Say it in the child’s own words' },
  basis: BASIS,
  input: z.strictObject({
    personId: idField,
    words: textField,
    way: z.enum(WAYS).optional(),
    /** Who helped the child to write, where the child says so. */
    helperName: nameField.optional(),
    mayParentRead: z.boolean().default(false),
    version: versionField.optional(),
  }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, { personId, words, way, helperName, mayParentRead, version }) => {
    const open = await openFile(act, { personId, version })
    if (!open.ok) return open
    const { file, own } = open.value
    // Whoever of the consultation writes down what a child says is named.
    const helper = isChild(act, personId) ? helperName : act.actor.name
    const saying = { words, way: way ?? 'own-hand', helperName: helper, mayParentRead }
    if (!(await keepOwnWords(act, file, { before: own, saying }))) return stale()
    await askMembersAnew(act, file)
    await act.record({ name: 'consultation.own-words-said', ...aboutWords(file, mayParentRead), cite: BASIS })
    return ok({ personId })
  },
})

/** A child takes its words back; nobody asks why. */
export const takeBackOwnWords = command({
  name: 'consultation.take-back-own-words',
  title: { kk: 'Өз сөзін қайтарып алу', ru: 'Забрать свои слова', en: 'Take the own words back' },
  basis: BASIS,
  input: z.strictObject({ personId: idField, version: versionField.optional() }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, input) => {
    const open = await openFile(act, input)
    if (!open.ok) return open
    const { file, own } = open.value
    if (own?.words === undefined) return refuse('consultation.no-own-words', { status: 'state' })
    if (!(await dropOwnWords(act, own))) return stale()
    await askMembersAnew(act, file)
    await act.record({
      name: 'consultation.own-words-taken-back',
      ...aboutWords(file, own.mayParentRead),
      cite: BASIS,
    })
    return ok({ personId: input.personId })
  },
})

const said = z.object({
  words: z.string(),
  way: z.enum(WAYS),
  helperName: z.string().nullable(),
  mayParentRead: z.boolean(),
  saidOn: z.string(),
  version: z.number(),
})

function shown(own: OwnWords | undefined): z.output<typeof said> | null {
  if (own?.words === undefined) return null
  const { words, way, helperName, mayParentRead, saidOn, version } = own
  return { words, way, helperName: helperName ?? null, mayParentRead, saidOn, version }
}

/** The own words of a child: for the child and the consultation; for a parent when the child lets them. */
export const showOwnWords = query({
  name: 'consultation.own-words',
  title: { kk: 'Баланың өз сөзі', ru: 'Слова самого ребёнка', en: 'The child’s own words' },
  basis: BASIS,
  input: z.strictObject({ personId: idField }),
  output: z.object({
    personId: z.uuid(),
    name: z.string(),
    fileId: z.uuid().nullable(),
    isOwn: z.boolean(),
    mayStillSay: z.boolean(),
    said: said.nullable(),
  }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const file = await latestFile(act, personId)
    const own = file && (await findOwnWords(act, file.id))
    return ok({
      personId,
      name: fullName(person),
      fileId: file?.id ?? null,
      isOwn: isChild(act, personId),
      mayStillSay: file !== undefined && maySay(file.state),
      said: shown(own),
    })
  },
})
