const film = (filmId: string) => `/key-texts/films/${filmId}`

/** Addresses of the pages, without the language. */
export const paths = {
  all: () => '/sign-language',
  file: (file: string) => `/sign-language/files/${file}`,
  subtitles: (filmId: string, lang: string) => `/sign-language/subtitles/${filmId}/${lang}`,
  texts: () => '/key-texts',
  list: (list: string) => `/key-texts?list=${list}`,
  new: (keyText: string) => `/key-texts/${keyText}/new`,
  film,
  write: (filmId: string) => `${film(filmId)}/subtitles`,
  submit: (filmId: string) => `${film(filmId)}/submit`,
  check: (filmId: string) => `${film(filmId)}/check`,
  withdraw: (filmId: string) => `${film(filmId)}/withdraw`,
  drop: (filmId: string) => `${film(filmId)}/drop`,
} as const
