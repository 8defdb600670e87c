// Words that say nothing about what a ticket is after: grammar, courtesy, and the verbs of asking. Folded as tokens.ts folds them
// (lower case, no accents, no apostrophes). English in full, German, Spanish, French and Portuguese in brief.

const ENGLISH = `a about above after again against ago all almost along already also although always am an and any anybody anyone
anything anyway apart are arent around as ask asked asking at away be because been before being below best better between both
but by bye came can cannot cant cheers come comes could couldnt day days dear did didnt do does doesnt doing done dont down during
each either else enough etc even ever every everybody everyone everything far few find first for found from further gave get gets
getting give given go goes going gone good got great guys had hadnt has hasnt have havent having he hello help helped her here heres hers
hey hi him his how hows however id if ill im in indeed instead into is isnt it its ive just keep kind kindly knew know known last late
later least less let lets like little ll long look lot lots made make makes many may maybe me mean mine more most much must my need needed needing needs never
new next nice no nobody nor not nothing now of off ok okay old on once one ones only onto or other others our ours out over own per
perhaps please pls possible probably put quite rather re really regards right said same saw say says see seem seems seen she should
shouldnt since so some somebody someone something soon sorry still such sure take taken tell than thank thanks that thats the their
theirs them then there theres these they theyre thing things think this those though thought three through thus thx till time to
today together told tomorrow too took tried try trying two u un under until up upon ur us use used using ve very via want wanted
wants was wasnt way we well went were werent what whats when whens where wheres whether which while who whos whole whom whose why will wish with
within without wont word would wouldnt yes yesterday yet you your youre yours yourself sincerely faithfully morning afternoon evening
madam sir mr mrs ms team wrote regarding whatever cheer hope happy glad wonder wondering lovely course matter bit today week weeks
month months year years minute minutes hour hours`;

const GERMAN = `aber alle als am an auch auf aus bei beim bin bis bitte da dann das dass dem den der des die dies diese diesem diesen
dieser doch du ein eine einem einen einer es euch euer fur gern gerne gibt gruss grusse guten hab habe haben hallo hat hatte ich ihm
ihn ihnen ihr ihre im in ist ja kann kein keine konnen konnte liebe lieben mal man mehr mein meine meinem meinen meiner mich mir mit
nach nicht noch nun nur ob oder schon sehr sein seine seit sich sie sind so tag uber um und uns unser unsere vielen viele vom von vor
war warum was wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur danke freundlichen geehrte damen herren schonen`;

const SPANISH = `al algo como con cual cuando de del desde donde el ella ellos en era es esa ese eso esta este esto estoy favor fue
gracias ha hay he hola la las le les lo los me mi mis muy nada ni nos o para pero pero por porque pueden puede que quien se ser si
sin sobre su sus tambien tengo tiene todo un una unas unos usted y ya yo buenos buenas dias tardes saludos quiero quisiera`;

const FRENCH = `ai au aux avec avez avons bien bonjour c car ce ces cet cette comme d dans de des du elle en est et ete etre eu il ils
j je l la le les leur lui m ma mais me merci mes moi mon n ne nos notre nous on ont ou par pas plus pour pouvez pourriez qu quand que
qui quoi s sa se ses si son sont suis sur te tres tu un une vos votre vous y cordialement bonne journee salutations`;

const PORTUGUESE = `ao aos as com como da das de do dos e ela ele em essa esse esta este eu foi ha isso isto ja la lhe mais mas me
meu meus minha minhas muito na nao nas nem no nos nossa nosso num numa o obrigada obrigado ola os ou para pelo pela podem pode por
porque qual quando que quem se sem ser seu sua so sobre sou tambem tem tenho um uma boa bom dia tarde tardes`;

/** Grammar words by language, as guessing a text's language needs them. */
export const GRAMMAR = { en: ENGLISH, de: GERMAN, es: SPANISH, fr: FRENCH, pt: PORTUGUESE } as const;

// Grammar that is telling all the same when few actions say it ("how", "before", "last"): measured, leaving these out cost four points of a hundred.
const TELLING = `late last long old new next find keep kind better best use used using make made making makes take taken took try tried trying
between matter minute minutes hour hours week weeks month months year years today tomorrow apart against behind still first early before
after more less most much many enough again another each own both until while during without within off out down up over under away ago
once two three one ones other others how why where when what who which`;
const telling = new Set(TELLING.split(/\s+/));

const setOf = (language: keyof typeof GRAMMAR) =>
  new Set(GRAMMAR[language].split(/\s+/).filter((word) => language !== 'en' || !telling.has(word)));
const SETS = { en: setOf('en'), de: setOf('de'), es: setOf('es'), fr: setOf('fr'), pt: setOf('pt') } as const;

/** True for words that are no reason anybody would give: stop words, and grammar that ranking still counts. */
export function isGrammar(folded: string, language: keyof typeof GRAMMAR): boolean {
  return isStopWord(folded, language) || (telling.has(folded) && language === 'en');
}

/** One language at a time: French "car" is grammar, an English one can be hired. English stands in texts of every language. */
export function isStopWord(folded: string, language: keyof typeof GRAMMAR): boolean {
  return SETS[language].has(folded) || (language !== 'en' && SETS.en.has(folded));
}
