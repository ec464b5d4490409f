/** Addresses of the questionnaires. */
export const paths = {
  register: () => '/instruments',
  start: () => '/instruments/new',
  load: () => '/instruments/import',
  version: (id: string, version: string) => `/instruments/${id}/${version}`,
  item: (id: string, version: string, name: string) => `/instruments/${id}/${version}/items/${name}`,
  arrange: (id: string, version: string, name: string) => `/instruments/${id}/${version}/items/${name}/place`,
  newItem: (id: string, version: string) => `/instruments/${id}/${version}/new-item`,
  scoring: (id: string, version: string) => `/instruments/${id}/${version}/scoring`,
  preview: (id: string, version: string) => `/instruments/${id}/${version}/preview`,
  publish: (id: string, version: string) => `/instruments/${id}/${version}/publish`,
  retire: (id: string, version: string) => `/instruments/${id}/${version}/retire`,
  discard: (id: string, version: string) => `/instruments/${id}/${version}/discard`,
  file: (id: string, version: string) => `/instruments/${id}/${version}/questionnaire.json`,
} as const
