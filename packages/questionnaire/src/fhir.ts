/** Names of the extensions. Two are of FHIR itself; what FHIR has no place for stands under names of the project. */
export const EXT = {
  translation: 'http://hl7.org/fhir/StructureDefinition/translation',
  ordinal: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  min: 'http://hl7.org/fhir/StructureDefinition/minValue',
  max: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  critical: 'urn:tirek:fhir:critical',
  score: 'urn:tirek:fhir:score',
  rule: 'urn:tirek:fhir:result-rule',
  otherwise: 'urn:tirek:fhir:result-otherwise',
} as const

/** Canonical address of a version, as a response names it. */
export const CANONICAL = 'urn:tirek:questionnaire:'
