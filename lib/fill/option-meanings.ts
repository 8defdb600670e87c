// More meanings that closed lists hold in many trades, with their words in five languages; one meaning a line. See option-words.ts.

export const MEANINGS = `
tax, vat, sales tax, gst, mwst, mehrwertsteuer, umsatzsteuer, steuer, tva, iva, impuesto, imposto, impôt
price, too expensive, overcharged, dearer, unit price, preis, prix, precio, preço
discount, rebate, percent off, took off, reduction, rabatt, skonto, remise, réduction, descuento, desconto
address, street, made out to, we moved, adresse, anschrift, straße, dirección, calle, endereço, morada, rue
delivery, home delivery, delivered, deliver, bring it, have it sent, to my door, lieferung, nach hause, livraison, à domicile, a domicilio, entrega, ao domicílio
pickup, pick up, collection, collect, fetch, come by, drop by, click and collect, abholung, abholen, hole, retrait, venir chercher, recogida, recoger, recojo, levantamento, levantar, buscar
am, morning, mornings, in the morning, before noon, vormittag, vormittags, matin, por la mañana, de manhã
pm, afternoon, afternoons, after lunch, nachmittag, nachmittags, nach dem mittagessen, après-midi, por la tarde, à tarde
in person, in the practice, on site, at the desk, face to face, persönlich, vor ort, en personne, sur place, en persona, presencial, pessoalmente
video, video call, by video, online, zoom, videosprechstunde, per video, visio, en visio, videollamada, por vídeo, videochamada
text, sms, text message, by text, text me, per sms, par sms, por sms, mensaje de texto, mensagem de texto
adult, adults, grown-up, erwachsene, erwachsener, adulte, adulto, adulta
child, children, kid, kids, son, daughter, boy, girl, kind, kinder, sohn, tochter, enfant, enfants, fils, fille, niño, niña, hijo, hija, criança, filho, filha
student, students, at university, studentin, étudiant, étudiante, estudiante, estudante
senior, pensioner, retired, rentner, rentnerin, retraité, retraitée, jubilado, jubilada, reformado, reformada, aposentado, aposentada
single, one way, single ticket, hinfahrt, aller simple, solo ida, só ida
return, return ticket, round trip, there and back, hin und zurück, aller-retour, ida y vuelta, ida e volta
routine, check-up, checkup, check up, regular check, vorsorge, kontrolle, contrôle, revisión, rotina
urgent, emergency, as soon as possible, asap, immediately, right away, dringend, eilig, notfall, sofort, au plus vite, dès que possible, urgencia, cuanto antes, urgência, o quanto antes
private, privately insured, privat, privatversichert, privatpatient, privée, privado, privada, particular
statutory, public, gesetzlich, krankenkasse, kassenpatient, público, sécurité sociale
cash, in cash, bar, bargeld, espèces, efectivo, en metálico, dinheiro, numerário
card, debit card, credit card, on my card, to the card, karte, carte, tarjeta, cartão
left, left-hand, links, linke, linken, linkes, gauche, izquierda, izquierdo, esquerda, esquerdo
right, right-hand, rechts, rechte, rechten, rechtes, droite, derecha, derecho, direita, direito
front, at the front, vorne, vorn, vordere, devant, avant, delante, delantero, frente, dianteiro
rear, at the back, hinten, hintere, arrière, detrás, trasero, traseira, atrás
upper, top, oben, obere, oberer, haut, supérieure, superior, arriba, cima
lower, bottom, unten, untere, unterer, bas, inférieure, inferior, abajo, baixo
tablets, tablet, pills, pill, tabletten, tablette, comprimés, comprimé, cachets, pastillas, comprimidos, comprimido
drops, tropfen, gouttes, gotas
cream, ointment, creme, salbe, crème, pommade, crema, pomada
spray, inhaler, puffer, nasenspray, inhalator, inhalateur, inhalador
syrup, liquid, saft, hustensaft, sirop, jarabe, xarope
injection, jab, shot, spritze, piqûre, inyección, injeção
vaccination, vaccine, jab, impfung, vaccin, vaccination, vacuna, vacina
book, books, novel, paperback, hardback, buch, bücher, roman, livre, libro, livro
audiobook, audio book, talking book, hörbuch, livre audio, audiolibro, audiolivro
ebook, e-book, e book, digital, download, kindle, e-reader, livre numérique, libro electrónico, livro eletrónico
dvd, film, movie, blu-ray, película, filme
magazine, newspaper, journal, periodical, zeitschrift, zeitung, revue, revista, jornal, periódico
game, board game, spiel, brettspiel, jeu, juego, jogo
large print, big letters, bigger letters, großdruck, gros caractères, letra grande, letras grandes
heating, radiator, radiators, boiler, no heat, heizung, heizkörper, chauffage, radiateur, calefacción, radiador, aquecimento
water, tap, leak, leaking, dripping, pipe, shower, wasser, wasserhahn, tropft, robinet, fuite, agua, grifo, fuga, água, torneira
electricity, power, lights, socket, fuse, strom, licht, steckdose, sicherung, électricité, courant, prise, electricidad, luz, enchufe, eletricidade, tomada
gas, smell of gas, gasgeruch, gaz, olor a gas, cheiro a gás
wiring diagram, circuit diagram, electrical drawing, electrical plan, wiring plan, which wire, which cable, schaltplan, stromlaufplan, schéma électrique, plan électrique, esquema eléctrico, plano eléctrico, esquema elétrico
parts drawing, exploded view, parts list, exploded drawing, ersatzteilliste, explosionszeichnung, vue éclatée, nomenclature, despiece, lista de piezas, vista explodida, lista de peças
maintenance, servicing, look after, upkeep, greasing, oiling, inspection, wartung, instandhaltung, entretien, mantenimiento, manutenção
operation, operating, how to run, how to use, how to operate, bedienung, bedienen, conduite, utilisation, manejo, operación, operação
programming, program the, programmierung, programmieren, programmation, programación, programação
cot, baby bed, crib, travel cot, babybett, kinderbett, gitterbett, lit bébé, lit parapluie, cuna, berço
extra bed, additional bed, another bed, folding bed, zustellbett, zusatzbett, lit supplémentaire, lit d'appoint, cama supletoria, cama extra
parking space, parking, park the car, car park, garage, parkplatz, stellplatz, place de parking, aparcamiento, plaza de garaje, estacionamento, lugar de garagem
kettle, make tea, wasserkocher, bouilloire, hervidor, chaleira
gluten free, without gluten, gluten, coeliac, celiac, wheat, glutenfrei, zöliakie, weizen, sans gluten, blé, sin gluten, celíaco, celíaca, trigo, sem glúten
lactose free, without lactose, lactose, lactose intolerant, dairy, laktosefrei, laktose, sans lactose, sin lactosa, sem lactose
kosher, koscher, casher, kósher, jewish
halal, muslim, moslem, musulman, musulmán, muçulmano
diabetic, for diabetics, diabetics, diabetes, diabetiker, diabétique, diabético, diabética
refused, rejected, won't accept, will not accept, don't want it, annahme verweigert, refusé, refusée, rechazado, recusado
moved away, has moved, no longer lives here, doesn't live here, unknown at this address, umgezogen, verzogen, déménagé, se mudó, mudou-se
not ordered, never ordered, didn't order, did not order, never bought, haven't bought, didn't buy, nicht bestellt, nie bestellt, pas commandé, jamais commandé, no pedí, no he pedido, no lo pedí, não encomendei, não pedi
illness, ill, sick, unwell, flu, fever, in hospital, krank, krankheit, grippe, fieber, malade, maladie, enfermo, enferma, enfermedad, doente, doença
holiday, vacation, on leave, urlaub, verreist, vacances, congés, vacaciones, férias
cancel, cancellation, call off, call it off, absagen, stornieren, kündigen, annuler, cancelar, anular
renewal, renew, extend, prolong, keep it longer, verlängerung, verlängern, prolonger, renouveler, renovar, prolongar
noise, noisy, loud, lärm, laut, bruit, bruyant, ruido, barulho
dirty, not clean, filthy, stained, stains, schmutzig, verschmutzt, dreckig, sucio, sucia, sujo, suja
wet, water damage, soaked, got wet, spilt, spilled, nass, wasserschaden, mouillé, dégât des eaux, mojado, molhado
petrol, unleaded, benzin, essence, gasolina
diesel, gasoil, gasóleo
electric, elektrisch, électrique, eléctrico, elétrico
male, man, mr, männlich, herr, homme, monsieur, masculino, hombre, señor, homem, senhor
female, woman, mrs, ms, weiblich, frau, femme, madame, femenino, mujer, señora, feminino, mulher, senhora
english, in english, englisch, anglais, inglés, inglês
german, in german, deutsch, allemand, alemán, alemão
french, in french, französisch, français, francés, francês
spanish, in spanish, spanisch, espagnol, español, castellano, espanhol
portuguese, portugiesisch, portugais, portugués, português
italian, italienisch, italien, italiano
low, minor, niedrig, gering, faible, bajo, baja, baixo, baixa
high, severe, serious, hoch, schwer, élevé, grave, alto, alta
partial, part of it, some of it, only part, teilweise, partiel, parcial`
  .trim()
  .split('\n');
