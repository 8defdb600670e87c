// What actions everywhere ask as yes or no, and how people say either: whose fault it was, whether it is urgent, whether pictures came along.
// Looked for where the input's name or description asks for the topic; nothing of any one business.

export interface Topic {
  /** In the input's name (as words) or description. */
  asks: RegExp;
  yes: RegExp;
  no: RegExp;
  /** True where a question says it as well ("can you do it today? It's urgent"). */
  inQuestions?: boolean;
}

const said = (...parts: string[]) => new RegExp(`(?<![\\p{L}])(?:${parts.join('|')})(?![\\p{L}])`, 'iu');

const OWN_FAULT = said(
  "(?:(?:entirely |all |totally )?my|our) (?:own )?(?:fault|mistake|error|bad|doing|choice)|(?:that['’]?s|it['’]?s|it was|was) on me",
  '(?:i|we) (?:\\w+ )?(?:chose|picked|clicked|ordered|booked|typed|entered|measured|bought|took|selected|put|wrote|gave)(?: \\S+){0,5} (?:wrong(?:ly)?|by mistake|by accident|accidentally|incorrectly|too fast|twice)',
  "by mistake (?:i|we)|my own doing|own doing|changed my mind|change of mind|(?:i|we) (?:misread|mistyped|misjudged|mixed up|miscounted|mismeasured|made a mistake|got it wrong)|(?:i|we)(?:['’]d| would)? (?:rather|prefer to)(?: \\w+){0,3} (?:another|a different|later|earlier|sooner) (?:day|date|time|one)|(?:drags? on|won['’]t make it|can['’]t make it|a day (?:sooner|earlier|later))",
  '(?:mein|unser) (?:eigener )?(?:fehler|versehen)|meine schuld|selbst schuld|habe? mich (?:vertan|verklickt|verwählt|vertippt|geirrt)|aus versehen|(?:c.est|de) ma faute|mon erreur|notre erreur|je me suis tromp[ée]e?|par erreur|por error|mi culpa|mi error|me (?:equivoqué|he equivocado)|minha culpa|meu erro|enganei-me|me enganei|por engano',
);
const THEIR_FAULT = said(
  'your (?:own )?(?:fault|mistake|error|end|doing|driver|system|people|warehouse|packer)|at your end|on your side|you (?:have |had |\\w+ly )?(?:sent|shipped|delivered|packed|cancelled|canceled|moved|pulled|changed|rebooked|put|charged|mixed|forgot|gave|booked|printed|entered|supplied)(?: (?:me|us|it|the|a|our|my|him|her))?',
  "(?:that['’]?s |this is |it['’]?s |is )?not what (?:i|we) (?:ordered|asked for|booked|wanted)|i ordered .{2,60} (?:but|and) (?:got|received|you sent|there (?:is|was|were))|in the (?:box|crate|parcel|packet) (?:is|are|was|were)|was (?:cancelled|canceled|moved) by you|you['’](?:ve|d) (?:sent|cancelled|moved|pulled|changed|put|mixed)",
  'ihr (?:fehler|versehen)|euer fehler|sie haben (?:uns |mir )?(?:\\S+ ){0,4}(?:falsch\\w*|verwechselt|storniert|verschoben)|votre (?:erreur|faute)|vous (?:m.|nous )?avez (?:\\S+ ){0,3}(?:envoyé|annulé|déplacé|trompés?)|su (?:error|culpa)|ustedes (?:\\S+ ){0,3}(?:enviaron|cancelaron)|vosso erro|seu erro',
);

const TOPICS: readonly Topic[] = [
  {
    asks: /\b(our|company|seller|shop|carrier|airline|store) (own )?(fault|mistake|error)\b|\b(fault|mistake|error) (is|was|of) (ours|us|our)\b|\bwe (sent|shipped|delivered|caused|made|cancelled|moved|got)\b.{0,40}(wrong|mistake|error)|\bby us\b/i,
    yes: THEIR_FAULT,
    no: OWN_FAULT,
  },
  {
    asks: /\b(customer|reader|patient|guest|user|member|their) (own )?(fault|mistake|error|caused)\b|\bby mistake of the (customer|reader|guest|user)\b/i,
    yes: OWN_FAULT,
    no: THEIR_FAULT,
  },
  {
    asks: /\b(photos?|photographs?|pictures?|images?|attachments?|attached|enclosed|screenshots?|scans?)\b/i,
    yes: said(
      '(?:see|please find|here (?:is|are)|find|with|i have|i.ve|we.ve)(?: \\S+){0,5} (?:attached|enclosed|pictures?|photos?|photographs?|images?|screenshots?|scan)|(?:pictures?|photos?|photographs?|images?|screenshots?|scan|receipt|slip|certificate|letter) (?:is |are |here |below |also )?(?:attached|enclosed|included|below|in the attachment)|attached (?:is|are|you.ll|please)?(?: \\S+){0,4} (?:pictures?|photos?|photographs?|images?|screenshots?|scan|copy)|files? attached|took (?:some |a few |two |three )?(?:pictures|photos)(?: \\S+){0,3}(?:attached|below)',
      'im anhang|anbei|angehängt|beigefügt|bilder (?:anbei|hängen an)|fotos? (?:anbei|im anhang)|ci-joints?|ci-jointes?|en pièces? jointes?|pièce jointe|adjunt[oa]s?|adjunto|en anexo|em anexo|anexos?|anexas?|seguem (?:as )?fotos',
    ),
    no: said(
      "(?:no|not any|without|haven['’]t (?:got )?any|didn['’]t take any|have no|there are no|don['’]t have (?:any )?) ?(?:pictures?|photos?|photographs?|images?|attachments?)",
      "(?:will|can|could|shall|['’]ll|going to) (?:\\S+ )?(?:send|take|mail|make|provide|attach|forward)(?: \\S+){0,4} (?:pictures?|photos?|photographs?|images?|them|some)|(?:pictures?|photos?|photographs?|images?) (?:will follow|to follow|follow|later|if (?:you|needed))",
      'keine (?:fotos|bilder)|(?:fotos|bilder) (?:folgen|schicke ich|kann ich)|pas de photos?|sin fotos?|sem fotos?|no tengo fotos?|não tenho fotos?',
    ),
  },
  {
    asks: /\b(urgent|urgency|emergency|asap|immediately|express|expedite|priority|rush|at once|same[- ]day|leave today|right away|cannot wait|can['’]?t wait)\b/i,
    yes: said(
      "(?:it['’]?s |is |very |really |quite |most |extremely |this is |rather )?urgent(?:ly)?|an? emergency|asap|as soon as (?:possible|you can)|immediately|right away|at once|straight ?away|express|overnight|by (?:tonight|tomorrow)|can(?:not|['’]t) wait|(?:needs?|has|have|must) (?:to )?(?:\\S+ ){0,3}today|in a hurry|time is (?:short|running out)|every (?:hour|minute) counts|at the latest tomorrow",
      'dringend|eilig|eilt|sofort|so schnell wie möglich|schnellstmöglich|umgehend|notfall|brandeilig|noch heute|urgente?s?|en urgence|au plus vite|le plus vite possible|dès que possible|immédiatement|tout de suite|aujourd.hui même|urgentemente|lo antes posible|cuanto antes|de inmediato|hoy mismo|o mais rápido possível|o quanto antes|imediatamente|ainda hoje',
    ),
    no: said(
      "(?:not|isn['’]t|nothing|hardly|never) (?:\\S+ )?urgent|(?:no|not in a|in no|there['’]?s no|without) (?:particular |great |big )?(?:hurry|rush|urgency)|needn['’]t (?:rush|hurry)|no need to (?:rush|hurry)|doesn['’]t (?:need to|have to) (?:rush|hurry|be quick)|whenever (?:suits|it suits|you (?:can|like|have))|take your time|can wait|normal (?:delivery|shipping|van|post|service) (?:is fine|will do|is enough|does)|the normal \\S+(?: \\S+){0,3} will do|standard (?:is fine|will do|delivery is)|any time is fine|no rush",
      'nicht (?:so )?(?:dringend|eilig)|eilt nicht|keine eile|hat zeit|pas (?:urgent|pressé)|rien ne presse|aucune urgence|no (?:es |corre )?(?:urgente|prisa)|sin prisa|não (?:é )?urgente|sem pressa|não há pressa',
    ),
    inQuestions: true,
  },
  {
    asks: /\b(already )?paid\b|\bhas been paid\b|\bpayment (was|has been) made\b/i,
    yes: said(
      "(?:i|we|he|she|they)(?:['’]ve| have|['’]d| had)? (?:already |just |even |since |long |both |\\w+ly )?paid|was paid|has been paid|have been paid|already paid|payment (?:went out|was made|left)|(?:paid|settled) (?:it|this|that|by|on|at|the|with|in)|transferred (?:it|the)",
      '(?:schon |bereits )?(?:bezahlt|überwiesen|beglichen)|(?:déjà )?(?:payé|réglé)e?s?|(?:ya )?(?:pagué|pagado|he pagado|hemos pagado)|(?:já )?(?:paguei|pagámos|pagamos|foi pag[oa])',
    ),
    no: said(
      "(?:not|haven['’]t|hasn['’]t|never|didn['’]t|not yet|won['’]t|refused? to|refuse to|am not going to|(?:i|we) have yet to) (?:yet |been )?(?:paid|pay)(?:ing)?|unpaid|noch nicht (?:bezahlt|überwiesen)|nicht bezahlt|pas (?:encore )?(?:payé|réglé)|no (?:lo |la )?(?:he|hemos|pagué|pagado)(?: pagado)?|não (?:paguei|pag[aá]mos)",
    ),
  },
  {
    asks: /\b(first (visit|time|appointment)|new (patient|customer|member|client|reader|guest))\b|\bnever been\b/i,
    yes: said(
      "(?:first|1st) (?:time|visit|appointment)|never been|(?:am|are|i['’]m|we['’]re) new|new (?:here|patient|customer|member|client|to (?:you|the area|town))|just moved|haven['’]t been (?:to|with|there|here) (?:\\S+ )?before|not (?:yet )?(?:registered|a member|a patient)|zum ersten mal|neu (?:bei ihnen|hier|in)|neupatient\\w*|noch nie|première fois|nouveau patient|nouvelle patiente|primera vez|nuev[oa] (?:paciente|cliente)|primeira vez|nov[oa] (?:paciente|cliente)",
    ),
    no: said(
      '(?:been|was|were|am|have been) (?:\\S+ ){0,3}(?:with you|there|here|your (?:patient|customer|member)|a (?:patient|customer|member)) (?:for|since|before|many|last|years)|(?:existing|regular|long-?standing|returning) (?:patient|customer|member|client|guest)|last (?:visit|appointment|time)|as (?:always|usual)|follow-?up|schon (?:lange|einmal|mal)|bin (?:schon )?(?:bei ihnen|patient\\w*)|déjà (?:venue?|patiente?|cliente?)|ya (?:soy|he estado|fui)|já (?:sou|estive|fui)',
    ),
  },
  {
    asks: /\b(production|line|machine|plant|work|business|shop)\b.{0,30}\b(down|stands?( still)?|stopped|halted|standstill)\b|\bline[_ ]down\b|\bat a standstill\b/i,
    yes: said(
      "(?:everything|all|production|line|plant|machine|we|whole \\w+|factory) (?:is |are |has |have |['’]s )?(?:stands?(?: still)?|standing still|down|stopped|at a standstill|idle|dead|halted|come to a stop|come to a halt)|the \\w+['’]s down|nothing (?:moves|works|runs|goes)|steht (?:still|alles|die)|alles steht|stillstand|tout est (?:à l['’]arrêt|arrêté)|à l['’]arrêt|tudo parado|está(?:n)? parad[oa]s?|todo parado",
    ),
    no: said(
      '(?:still|keeps?) (?:runs?|running|working|works|going)|(?:runs|running|works) (?:on|for now|otherwise|but)|production (?:goes on|continues|is running)|läuft (?:noch|weiter)|tourne encore|fonctionne encore|sigue funcionando|continua a (?:trabalhar|funcionar)|ainda funciona',
    ),
  },
];

/** The topics that an input asks for. */
export function topicsOf(name: readonly string[], description: string): Topic[] {
  const told = `${name.join(' ')} ${description}`;
  const asked = TOPICS.filter(({ asks }) => asks.test(told));
  // "True if we sent the wrong thing, false if the customer erred" asks for ours; the customer's fault is its contrary, and no topic more.
  return asked.filter(
    (topic, place) => !asked.slice(0, place).some(({ yes, no }) => yes === topic.no && no === topic.yes),
  );
}
