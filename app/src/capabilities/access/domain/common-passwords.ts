// cspell:disable
/** Words that the most common passwords of twelve characters and more are put together from. */
// biome-ignore format: a list of words
export const COMMON = [
  'password', 'passw0rd', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'asdfgh', 'zxcvbnm', 'zxcvbn', '1q2w3e4r5t6y', '1q2w3e4r',
  '1qaz2wsx3edc', '1qaz2wsx', 'qazwsxedc', 'qazwsx', 'iloveyou', 'letmein', 'welcome', 'administrator', 'admin', 'abc123',
  'dragon', 'monkey', 'football', 'sunshine', 'princess', 'superman', 'changeme', 'default', 'secret', 'login', 'kazakhstan',
  'qazaqstan', 'almaty', 'astana', 'tirek', 'parol', 'privet', 'marina', 'nurlan', 'aigerim', 'йцукенгшщзхъ', 'йцукенгшщз',
  'йцукен', 'фывапролдж', 'фывапр', 'ячсмитьбю', 'ячсмить', 'пароль', 'привет', 'солнышко', 'казахстан', 'алматы', 'астана',
  'құпиясөз', 'қазақстан', 'сәлем', 'тірек', 'любовь', 'наташа', 'максим',
].toSorted((a, b) => b.length - a.length)
