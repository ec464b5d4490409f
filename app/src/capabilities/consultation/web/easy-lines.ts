import type { Drawing } from '#platform/ui/easy.tsx'
import { NEED_AREAS, type NeedArea, SECTORS, type Sector } from '../domain/conclusion.ts'
import type { Messages } from './messages.ts'
import type { ShownConclusion } from './signed-sheet.ts'

/** A sentence of the easy sheet. */
export type EasyKey = Extract<keyof Messages, `easy.${string}`>

/** One question of the easy sheet: how it is drawn, its title, and its sentences, one thought each. */
export type EasyQuestion = {
  readonly key: 'what' | 'help' | 'where' | 'free' | 'choice' | 'rights'
  readonly drawing: Drawing
  readonly lines: readonly EasyKey[]
}

const areaLine = (area: NeedArea) => `easy.area.${area}` as const
const sectorLine = (sector: Sector) => `easy.sector.${sector}` as const

/** Every sentence that the easy sheet may say: each is a key of the words, so that all of them can be checked. */
export const EASY_LINES: readonly EasyKey[] = [
  'easy.lead',
  'easy.what.1',
  'easy.what.2',
  'easy.what.none',
  ...NEED_AREAS.map(areaLine),
  'easy.help.programme',
  'easy.help.correction',
  'easy.help.conditions',
  ...SECTORS.map(sectorLine),
  'easy.where.consent',
  'easy.where.none',
  'easy.free.1',
  'easy.free.2',
  'easy.choice.1',
  'easy.choice.2',
  'easy.rights.1',
  'easy.rights.2',
  'easy.rights.3',
  'easy.rights.4',
]

function needLines({ draft }: ShownConclusion): readonly EasyKey[] {
  const areas = NEED_AREAS.filter((area) => draft.needs?.some((need) => need.area === area))
  return areas.length === 0 ? ['easy.what.none'] : areas.map(areaLine)
}

function helpLines({ draft }: ShownConclusion): readonly EasyKey[] {
  return [
    ...((draft.programmes ?? []).length > 0 ? (['easy.help.programme'] as const) : []),
    ...(draft.correction ? (['easy.help.correction'] as const) : []),
    ...((draft.conditions ?? []).length > 0 ? (['easy.help.conditions'] as const) : []),
  ]
}

function whereLines({ draft }: ShownConclusion): readonly EasyKey[] {
  const sectors = SECTORS.filter((sector) => draft.directions?.some((one) => one.sector === sector))
  return sectors.length === 0 ? ['easy.where.none'] : [...sectors.map(sectorLine), 'easy.where.consent']
}

/** What the easy sheet says of one conclusion, from its facts alone: the words of specialists are on the other pages. */
export function easyQuestions(shown: ShownConclusion): readonly EasyQuestion[] {
  const questions: readonly EasyQuestion[] = [
    { key: 'what', drawing: 'child', lines: ['easy.what.1', 'easy.what.2', ...needLines(shown)] },
    { key: 'help', drawing: 'heart', lines: helpLines(shown) },
    { key: 'where', drawing: 'signpost', lines: whereLines(shown) },
    { key: 'free', drawing: 'free', lines: shown.correction === null ? [] : ['easy.free.1', 'easy.free.2'] },
    {
      key: 'choice',
      drawing: 'fork',
      lines: shown.settingsOffered.length > 1 ? ['easy.choice.1', 'easy.choice.2'] : [],
    },
    {
      key: 'rights',
      drawing: 'tick',
      lines: ['easy.rights.1', 'easy.rights.2', 'easy.rights.3', 'easy.rights.4'],
    },
  ]
  return questions.filter(({ lines }) => lines.length > 0)
}
