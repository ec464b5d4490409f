import { type Citation, cite } from '@tirek/law'

/** The provisions this capability rests on, named once. */
export const ACTS = {
  programme: cite('social-code', 'art-157'),
  medicalPart: cite('social-code', 'art-160-2'),
  abilitation: cite('social-code', 'art-160-1'),
  otherParts: cite('social-code', 'art-155-6'),
  disability: cite('social-code', 'art-155'),
  notTheOtherProgramme: cite('project', 'DEC-2'),
} as const satisfies Record<string, Citation>
