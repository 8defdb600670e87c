// What people say for values that closed lists hold all over the world: sizes, colours, what is wrong with goods, how often, how to pay. Each
// row is one meaning, its words divided by commas; an option that is one of them is also met by the others.
import { MEANINGS } from './option-meanings.ts';
import { MEANINGS_BY_TRADE } from './option-meanings-by-trade.ts';

const ROWS = [
  'xs, extra small, x-small, sehr klein, très petit, muy pequeño, muito pequeno',
  's, small, klein, kleine, petit, petite, pequeño, pequeña, pequeno, pequena',
  'm, medium, mittel, mittelgroß, moyen, moyenne, mediano, mediana, médio, média',
  'l, large, groß, große, grand, grande',
  'xl, extra large, x-large, sehr groß, très grand, muy grande, muito grande',
  'xxl, 2xl, double extra large, xx-large',
  'black, schwarz, schwarze, noir, noire, negro, negra, preto, preta',
  'white, weiß, weiße, blanc, blanche, blanco, blanca, branco, branca',
  'red, rot, rote, roten, rouge, rojo, roja, vermelho, vermelha',
  'blue, blau, blaue, blauen, bleu, bleue, azul',
  'green, grün, grüne, grünen, vert, verte, verde',
  'yellow, gelb, gelbe, jaune, amarillo, amarilla, amarelo, amarela',
  'grey, gray, grau, graue, gris, grise, cinza, cinzento',
  'brown, braun, braune, marron, marrón, castanho',
  'pink, rosa, rose',
  `damaged, damage, broken, cracked, smashed, shattered, torn, dented, scratched, beschädigt, kaputt, zerbrochen, gerissen, zerkratzt, cassé,
  cassée, abîmé, abîmée, endommagé, endommagée, brisé, roto, rota, dañado, dañada, rasgado, quebrado, quebrada, danificado, danificada, partido`,
  `defective, faulty, does not work, doesn't work, stopped working, not working, won't turn on, defekt, funktioniert nicht, geht nicht an,
  défectueux, ne fonctionne pas, ne marche pas, defectuoso, no funciona, defeituoso, não funciona`,
  `missing, was not in the box, wasn't in the box, not in the parcel, fehlt, fehlen, fehlte, manque, manquait, manquant, falta, faltaba, faltan,
  em falta, faltava`,
  `wrong item, wrong product, wrong article, the wrong one, not what i ordered, something else than i ordered, falscher artikel, falsches
  produkt, das falsche, mauvais article, mauvais produit, artículo equivocado, producto equivocado, artigo errado, produto errado`,
  `wrong size, too small, too big, too large, too tight, too long, too short, does not fit, doesn't fit, zu klein, zu groß, passt nicht, trop
  petit, trop grand, demasiado pequeño, demasiado grande, me queda pequeño, me queda grande, muito pequeno, muito grande, não serve`,
  `changed mind, change of mind, no longer wanted, not needed, don't need it any more, no longer need, gefällt nicht, brauche ich nicht mehr,
  n'en ai plus besoin, ya no lo necesito, já não preciso`,
  `late, late delivery, delayed, too late, verspätet, zu spät, en retard, trop tard, con retraso, demasiado tarde, atrasado`,
  'monthly, every month, per month, by the month, month by month, monatlich, mensuel, mensuelle, par mois, mensual, al mes, mensal',
  'yearly, annual, annually, every year, per year, by the year, jährlich, annuel, par an, anual, al año, por ano',
  'weekly, every week, per week, wöchentlich, hebdomadaire, par semaine, semanal',
  'quarterly, every quarter, vierteljährlich, trimestriel, trimestral',
  'morning, in the morning, mornings, vormittags, vormittag, le matin, por la mañana, de manhã',
  'afternoon, in the afternoon, afternoons, nachmittags, nachmittag, après-midi, por la tarde, à tarde',
  'evening, in the evening, evenings, abends, le soir, por la noche, à noite',
  `voucher, store credit, gift card, credit note, credit for later, credit with you, as credit, credit is fine, gutschein, gutschrift, bon
  d'achat, avoir, vale, vale de compra, crédito`,
  'bank transfer, wire transfer, überweisung, virement, transferencia, transferência',
  'credit card, kreditkarte, carte de crédit, tarjeta de crédito, cartão de crédito',
  'phone, telephone, call, by phone, ring me, call me, anruf, anrufen, telefonisch, par téléphone, appelez-moi, por teléfono, por telefone',
  'email, e-mail, by email, by mail, per mail, per e-mail, par mail, par courriel, por correo, por e-mail',
  'post, by post, by letter, letter, per post, brief, par courrier, par la poste, por carta, pelo correio',
  'express, express delivery, next day, expressversand, en express, urgente',
  'standard, normal, regular, normal delivery, normaler versand, livraison normale, envío normal',
  'vegetarian, vegetarisch, végétarien, végétarienne, vegetariano, vegetariana',
  'vegan, végane, vegano, vegana',
  'dog, puppy, hund, hündin, chien, chienne, perro, perra, cão, cachorro',
  'cat, kitten, katze, kater, chat, chatte, gato, gata',
  "manual, handbook, instructions, user guide, handbuch, anleitung, bedienungsanleitung, mode d'emploi, notice, instrucciones, manual de uso",
  'lost, lost it, gone, slipped out, verloren, weg, perdu, perdue, perdido, perdida',
  'stolen, theft, robbed, nicked, pinched, snatched, gestohlen, geklaut, diebstahl, volé, volée, vol, robado, robada, robo, roubado, roubada, roubo',
  'sold, new owner, verkauft, neuer besitzer, neuen besitzer, vendu, vendue, vendido, vendida, nuevo dueño, novo dono',
  'deceased, died, passed away, death, verstorben, gestorben, décédé, décédée, fallecido, fallecida, faleceu, falecido',
  'replacement, exchange, new one, another one, ersatz, umtausch, austausch, remplacement, échange, reemplazo, cambio, substituição, troca',
  'refund, money back, reimbursement, erstattung, geld zurück, remboursement, reembolso, devolución del dinero',
  'repair, fix, reparatur, reparieren, réparation, réparer, reparación, reparar, reparação, conserto',
]
  .concat(MEANINGS, MEANINGS_BY_TRADE)
  .map((row) => row.split(',').map((word) => word.trim().replace(/\s+/g, ' ')));

/** By a word without hyphens: the words of every row that holds it. */
const BY_WORD = new Map<string, string[]>();
for (const row of ROWS) {
  for (const word of new Set(row.map((each) => each.replace(/-/g, ' '))))
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), ...row]);
}

/** Other words for an option, in its own spelling's meaning ("wrong_item" is "wrong item"); empty for one of no such meaning. */
export function optionWords(option: string): readonly string[] {
  // "S" and "L" are sizes, and nothing that is spelt longer.
  return BY_WORD.get(option.replace(/[_-]+/g, ' ').trim().toLowerCase()) ?? [];
}
