import type { DemoChild, Impairment } from '../../types.ts'

/** How the demo words one kind of impairment in the papers of a case; Kazakh, the language of record. */
export interface ImpairmentWords {
  readonly nature: 'physical' | 'mental'
  readonly description: string
  readonly organ: string
  readonly mentalKind: 'speech' | 'emotional-volitional' | 'intellectual' | 'developmental-delay'
  readonly restriction: string
  readonly area:
    | 'cognition'
    | 'speech'
    | 'movement'
    | 'hearing'
    | 'sight'
    | 'emotion-and-will'
    | 'communication'
  readonly need: string
  readonly condition: string
  readonly service: string
}

const WORDS: Readonly<Record<Impairment, ImpairmentWords>> = {
  sight: {
    nature: 'physical',
    description: 'көру функциясының тұрақты төмендеуі',
    organ: 'көру мүшесі',
    mentalKind: 'developmental-delay',
    restriction: 'ұсақ мәтінді оқу және бейтаныс жерде бағдарлау қиын',
    area: 'sight',
    need: 'көру арқылы қабылдауды қолдау',
    condition: 'ірі қаріпті және Брайль қарпімен басылған материалдар',
    service: 'тифлопедагог сабақтары',
  },
  hearing: {
    nature: 'physical',
    description: 'есту функциясының тұрақты төмендеуі',
    organ: 'есту мүшесі',
    mentalKind: 'speech',
    restriction: 'сөйлеуді есту арқылы қабылдау қиын',
    area: 'hearing',
    need: 'есту арқылы қабылдауды дамыту',
    condition: 'ымдау тілі және көрнекі қолдау',
    service: 'сурдопедагог сабақтары',
  },
  movement: {
    nature: 'physical',
    description: 'тірек-қимыл аппаратының бұзылуы',
    organ: 'тірек-қимыл аппараты',
    mentalKind: 'developmental-delay',
    restriction: 'өздігінен жүру және өзіне қызмет көрсету қиын',
    area: 'movement',
    need: 'қимыл дағдыларын дамыту',
    condition: 'кедергісіз орта және бейімделген жиһаз',
    service: 'қимыл дағдылары сабақтары',
  },
  wheelchair: {
    nature: 'physical',
    description: 'тірек-қимыл аппаратының бұзылуы, арбамен жүреді',
    organ: 'тірек-қимыл аппараты',
    mentalKind: 'developmental-delay',
    restriction: 'арбасыз қозғала алмайды',
    area: 'movement',
    need: 'қозғалу еркіндігі және өзіне қызмет көрсету',
    condition: 'пандус, көтергіш және кең есіктер',
    service: 'өзіне қызмет көрсету дағдылары сабақтары',
  },
  psychoneurological: {
    nature: 'mental',
    description: 'зияткерлік дамудың бұзылуы',
    organ: 'орталық жүйке жүйесі',
    mentalKind: 'intellectual',
    restriction: 'үйрену және өзіне қызмет көрсету үшін үнемі көмек қажет',
    area: 'cognition',
    need: 'танымдық дағдыларды кезең-кезеңімен дамыту',
    condition: 'жеңілдетілген оқу материалы және қысқа тапсырмалар',
    service: 'дефектолог сабақтары',
  },
  speech: {
    nature: 'mental',
    description: 'сөйлеу тілінің бұзылуы',
    organ: 'сөйлеу аппараты',
    mentalKind: 'speech',
    restriction: 'бейтаныс адамдармен сөйлесу қиын',
    area: 'speech',
    need: 'сөйлеу тілін дамыту',
    condition: 'көрнекі қолдау және баламалы коммуникация',
    service: 'логопед сабақтары',
  },
  delay: {
    nature: 'mental',
    description: 'психикалық дамудың тежелуі',
    organ: 'орталық жүйке жүйесі',
    mentalKind: 'developmental-delay',
    restriction: 'жасына сай бағдарламаны көмексіз меңгеру қиын',
    area: 'cognition',
    need: 'зейін мен есте сақтауды дамыту',
    condition: 'қосымша уақыт және қайталау',
    service: 'арнайы педагог сабақтары',
  },
  emotional: {
    nature: 'mental',
    description: 'эмоциялық-еріктік аяның бұзылуы',
    organ: 'орталық жүйке жүйесі',
    mentalKind: 'emotional-volitional',
    restriction: 'топта болу және өзгеріске бейімделу қиын',
    area: 'communication',
    need: 'қарым-қатынас дағдыларын дамыту',
    condition: 'тұрақты күн тәртібі және тыныш орын',
    service: 'қарым-қатынас дағдылары сабақтары',
  },
}

/** The words for a child; a child of the risk group without a recorded impairment gets those of speech. */
export function wordsFor(child: DemoChild): ImpairmentWords {
  return WORDS[child.impairments[0] ?? 'speech']
}

/** The words as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
