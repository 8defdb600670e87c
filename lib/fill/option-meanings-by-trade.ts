// Meanings that closed lists hold in one trade or another: what broke, what happened, which document, which room. See option-meanings.ts.

export const MEANINGS_BY_TRADE = `
burglary, break-in, broken into, broke in, break in, burgled, robbed, robbery, burglars, forced open, levered open, einbruch, eingebrochen, einbrecher, aufgebrochen, cambriolage, cambriolés, cambriolé, robo en casa, entraron a robar, assalto, arrombaram
theft, stolen, was taken, pinched, nicked, gestohlen, geklaut, diebstahl, volé, vol, robado, robaron, roubado, roubaram, furto
fire, burnt, burned, flames, smoke damage, feuer, brand, gebrannt, verbrannt, incendie, brûlé, incendio, quemado, fuego, incêndio, queimou
storm, gale, hail, wind, blown off, lightning, sturm, hagel, unwetter, blitz, orage, tempête, grêle, foudre, tormenta, granizo, rayo, tempestade, trovoada
flood, flooded, flooding, high water, under water, überschwemmung, hochwasser, überflutet, inondation, inondé, inundación, inundado, inundação
burst pipe, pipe burst, water damage, leak, leaking, dripping, came through the ceiling, rohrbruch, wasserschaden, tropft, dégât des eaux, fuite, fuga de agua, gotera, fuga de água, infiltração
glass, window pane, windscreen, windshield, pane, chipped, glas, scheibe, windschutzscheibe, vitre, pare-brise, cristal, luna, parabrisas, vidro, para-brisas
vandalism, vandals, scratched on purpose, graffiti, keyed, slashed, vandalismus, vandalisme, vandalismo
collision, accident, crash, crashed, ran into, hit me, hit my, rear-ended, went into the back, unfall, auffahrunfall, zusammenstoß, collision, accrochage, choque, accidente, golpe, acidente, colisão, bateram
animal, deer, marten, wild boar, reh, marder, wildunfall, animal sauvage, chevreuil, corzo, jabalí, javali
jewellery, jewelry, jewel, wedding ring, necklace, brooch, earrings, wristwatch, schmuck, halskette, bijou, bijoux, bague, joya, joyas, anillo, jóia, joias
bicycle, bike, e-bike, fahrrad, rad, vélo, bicicleta, bici
instrument, violin, guitar, piano, cello, saxophone, flute, geige, gitarre, klavier, violon, guitare, violín, guitarra, violino
art, artwork, painting, sculpture, etching, gemälde, skulptur, tableau, peinture, cuadro, escultura, quadro, pintura
furniture, sofa, couch, wardrobe, mattress, möbel, schrank, matratze, meuble, canapé, matelas, mueble, sofá, colchón, móvel, colchão
electronics, laptop, television, tv, camera, tablet, elektronik, fernseher, kamera, téléviseur, appareil photo, televisor, cámara, televisão
clothing, clothes, jacket, coat, shirt, trousers, dress, kleidung, jacke, mantel, hose, vêtements, veste, manteau, ropa, chaqueta, abrigo, roupa, casaco
keys, key, bunch of keys, schlüssel, clé, clés, llave, llaves, chave, chaves
wallet, purse, geldbeutel, brieftasche, portemonnaie, portefeuille, cartera, monedero, carteira
bag, handbag, rucksack, backpack, tasche, rucksack, sac, sac à dos, bolso, mochila, mala
baggage, luggage, suitcase, bags, gepäck, koffer, bagage, bagages, valise, equipaje, maleta, bagagem
passport, reisepass, passeport, pasaporte, passaporte
identity card, id card, personalausweis, ausweis, carte d'identité, dni, documento de identidad, bilhete de identidade, cartão de cidadão
driving licence, driver's license, driving license, licence, führerschein, permis de conduire, permis, carné de conducir, permiso de conducir, carta de condução
residence permit, visa, aufenthaltstitel, aufenthaltserlaubnis, titre de séjour, permiso de residencia, título de residência
registration, register my address, address registration, anmeldung, ummeldung, inscription, empadronamiento, registo
birth, born, baby, newborn, geburt, geboren, naissance, née, né, nacimiento, nació, nascimento, nasceu
marriage, married, wedding, got married, heirat, geheiratet, hochzeit, eheschließung, mariage, mariés, matrimonio, boda, casados, casamento
divorce, divorced, separated, scheidung, geschieden, getrennt, divorce, divorcé, divorcée, divorcio, divorciado, divorciada, divórcio
death, died, passed away, deceased, late husband, late wife, tod, gestorben, verstorben, décès, décédé, décédée, nous a quittés, fallecimiento, falleció, muerte, morte, faleceu
other insurer, other provider, other supplier, competitor, switched to, changed to another, signed with, anderer anbieter, anderer versicherer, gewechselt, autre assureur, autre fournisseur, otra compañía, otro proveedor, outra seguradora, outro fornecedor
no longer needed, not needed, don't need it any more, no longer need, no use for it, no longer use, brauche ich nicht mehr, plus besoin, ya no lo necesito, já não preciso
moving, moved, relocation, moving house, moving out, moving away, umzug, umziehen, ziehe um, ausziehen, déménagement, déménage, mudanza, me mudo, mudança
job loss, lost my job, unemployed, laid off, made redundant, arbeitslos, gekündigt worden, chômage, licencié, licenciée, desempleo, en paro, despedido, desemprego, desempregado
injury, injured, broken arm, broken leg, sprained, hurt myself, verletzt, verletzung, blessé, blessée, blessure, lesión, herido, herida, lesão, ferido
pregnancy, pregnant, expecting, schwanger, schwangerschaft, enceinte, grossesse, embarazada, embarazo, grávida, gravidez
weather, snow, fog, wetter, schnee, nebel, météo, neige, verglas, nieve, niebla, neve, nevoeiro
strike, walkout, industrial action, streik, grève, huelga, greve
delay, delayed, late, hours late, verspätung, verspätet, retard, retraso, demora, atraso
cancellation, cancelled, canceled, called off, annulliert, ausgefallen, gestrichen, annulation, annulé, annulée, cancelación, cancelado, cancelada, cancelamento
denied boarding, bumped, overbooked, not let on, überbucht, surbooking, surbooké, overbooking, sobrevendido
duplicate, twice, double, charged twice, two times, doppelt, zweimal, en double, deux fois, duplicado, dos veces, duas vezes
mistake, by mistake, by accident, accidentally, irrtum, versehentlich, aus versehen, erreur, par erreur, error, por error, erro, por engano
fraud, unauthorised, unauthorized, not mine, did not make, didn't make, never made, scam, scammed, betrug, nicht von mir, fraude, arnaque, arnaqué, estafa, no fui yo, burla
half yearly, half-yearly, every six months, twice a year, every half year, halbjährlich, semestriel, tous les six mois, semestral, cada seis meses
once, one time, just once, one-off, einmal, einmalig, une fois, une seule fois, una vez, uma vez
daily, every day, each day, täglich, jeden tag, quotidien, tous les jours, diario, cada día, todos los días, diário, todos os dias
doorstep, at the door, at my door, rang my bell, rang the bell, door to door, haustür, an der tür, démarchage, à ma porte, en la puerta, à porta
online, internet, website, on your site, on the web, in the app, im internet, webseite, en ligne, sur internet, por internet, en la web, pela internet
branch, shop, store, in the shop, in store, at the counter, filiale, geschäft, laden, agence, boutique, magasin, sucursal, tienda, oficina, agência, loja, balcão
neighbour, neighbor, next door, with the neighbours, nachbar, nachbarin, voisin, voisine, vecino, vecina, vizinho, vizinha
safe place, porch, shed, garage, behind the bin, behind the house, abstellort, veranda, schuppen, abri, cabanon, porche, cobertizo, alpendre
parcel shop, parcel locker, locker, pick-up point, pickup point, packstation, paketshop, abholstation, point relais, consigne, punto de recogida, taquilla, ponto de recolha, cacifo
pallet, pallets, palette, paletten, palettes, palé, palés, palete, paletes
parcel, package, carton, paket, karton, colis, carton, paquete, caja, encomenda, caixa
envelope, letter, documents, umschlag, unterlagen, enveloppe, courrier, sobre, carta
customs, clearance, duty, duties, zoll, verzollung, douane, dédouanement, aduana, alfândega
fragile, breakable, handle with care, zerbrechlich, fragile, frágil
locksmith, lock, locked out, key broke, key snapped, door won't open, door is shut, schlüsseldienst, schloss, ausgesperrt, serrurier, serrure, porte claquée, cerrajero, cerradura, serralheiro, fechadura
plumber, pipe, pipes, drain, blocked drain, toilet, sink, leak, leaking, klempner, rohr, abfluss, verstopft, toilette, plombier, tuyau, évier, bouché, fontanero, tubería, desagüe, atascado, canalizador, cano, entupido
electrician, socket, fuse, wiring, no power, short circuit, elektriker, steckdose, sicherung, kurzschluss, électricien, prise, disjoncteur, electricista, enchufe, cortocircuito, eletricista, tomada, curto-circuito
glazier, window, pane, broken window, glaser, fenster, scheibe, vitrier, vitre, fenêtre, cristalero, ventana, vidraceiro, janela
roofer, roof, tiles, gutter, dachdecker, dach, ziegel, couvreur, toit, tuiles, gouttière, techador, tejado, tejas, telhado, telhas
painter, paint, painting, walls, maler, streichen, wände, peintre, peinture, murs, pintor, pintura, paredes
carpenter, joiner, door, cupboard, tischler, schreiner, tür, menuisier, porte, carpintero, puerta, armario, carpinteiro, porta
kitchen, küche, cuisine, cocina, cozinha
bathroom, bath, shower, badezimmer, dusche, salle de bain, salle de bains, douche, baño, ducha, casa de banho, banheiro
bedroom, schlafzimmer, chambre, dormitorio, habitación, quarto
living room, lounge, wohnzimmer, salon, séjour, salón, sala
cellar, basement, keller, cave, sous-sol, sótano, cave, porão
lift, elevator, aufzug, fahrstuhl, ascenseur, ascensor, elevador
mould, mold, black spots, damp, schimmel, moisissure, humidité, moho, humedad, bolor, humidade
paper, cardboard, blue bin, papier, altpapier, pappe, carton, papel, cartón, cartão
residual, general waste, household waste, black bin, grey bin, rubbish bin, restmüll, graue tonne, schwarze tonne, ordures ménagères, déchets résiduels, basura, lixo indiferenciado
organic, compost, food waste, green bin, brown bin, peelings, garden waste, biomüll, biotonne, kompost, braune tonne, déchets verts, compost, orgánico, orgânico
recycling, plastic, packaging, yellow bin, yellow bag, gelbe tonne, gelber sack, verpackung, plastik, recyclage, plastique, bac jaune, reciclaje, plástico, envases, reciclagem
pothole, hole in the road, road surface, schlagloch, nid-de-poule, nids-de-poule, bache, buraco na estrada
street light, streetlight, lamp post, street lamp, straßenlaterne, laterne, straßenlampe, lampadaire, éclairage public, farola, candeeiro
rubbish, litter, fly-tipping, dumped, müll, abfall, sperrmüll, ordures, déchets, basura, residuos, lixo
tree, branch, branches, baum, ast, äste, arbre, branche, árbol, rama, ramas, árvore, ramo
human, person, my daughter, my son, my husband, my wife, mensch, personne, persona, pessoa
animal, pet, dog, cat, rabbit, horse, hamster, tier, haustier, animal de compagnie, mascota
rabbit, bunny, kaninchen, hase, lapin, conejo, coelho
bird, budgie, parrot, canary, cockatiel, vogel, wellensittich, papagei, oiseau, perroquet, pájaro, loro, pássaro, papagaio
horse, pony, pferd, cheval, poney, caballo, yegua, cavalo, égua
crown, cap on my tooth, krone, couronne, corona, coroa
bridge, brücke, bridge dentaire, puente, ponte
denture, dentures, false teeth, prothese, gebiss, dentier, prothèse dentaire, dentadura, dentadura postiza
splint, night guard, mouth guard, grinding, schiene, knirscherschiene, aufbissschiene, gouttière, férula, goteira
filling, füllung, plombe, plombage, empaste, obturação
pain, hurts, aching, ache, sore, schmerzen, tut weh, douleur, fait mal, dolor, duele, dor, dói
prescription, repeat prescription, rezept, ordonnance, receta, receita
referral, überweisung an, lettre d'orientation, derivación, encaminhamento
sick note, medical certificate, certificate for work, krankmeldung, krankschreibung, attestation, arrêt maladie, arrêt de travail, baja, justificante médico, atestado, baixa
sick leave, off sick, krankmeldung, krankgeschrieben, arrêt maladie, baja por enfermedad, baixa médica
parental leave, maternity, paternity, maternity leave, elternzeit, mutterschutz, congé parental, congé maternité, baja por maternidad, licença parental
unpaid leave, sabbatical, unbezahlter urlaub, congé sans solde, permiso sin sueldo, licença sem vencimento
ventilator, respirator, breathing machine, beatmung, beatmungsgerät, ventilation assistée, respirateur, respirador, ventilación asistida, ventilador
oxygen, oxygen concentrator, sauerstoff, oxygène, oxígeno, oxigénio
dialysis, kidney machine, dialyse, diálisis, diálise
bed, hospital bed, pflegebett, lit médicalisé, cama articulada
credit, on credit, guthaben, avoir, saldo
debit card, bank card, girocard, ec-karte, carte bancaire, tarjeta de débito, cartão de débito
direct debit, debited, taken from my account, lastschrift, abgebucht, bankeinzug, prélèvement, domiciliación, adeudo, débito direto
savings, savings account, saver, sparkonto, tagesgeld, épargne, livret, ahorro, cuenta de ahorro, poupança
current, current account, checking account, girokonto, compte courant, cuenta corriente, conta corrente, conta à ordem
spam, junk, unwanted mail, advertising mails, werbung, unerwünschte mails, pourriel, indésirables, correo no deseado, correo basura, lixo eletrónico
phishing, fake mail, fake login, pretending to be, fake site, gefälschte mail, hameçonnage, suplantación
malware, virus, hacked, infected, strange redirects, schadsoftware, gehackt, infiziert, piraté, infecté, hackeado, infectado, pirateado
read, read only, read-only, view only, only look, look at, just to see, lesen, nur lesen, lecture, lecture seule, consulter, lectura, solo lectura, leitura, só leitura
write, edit, change things, make changes, read and write, schreiben, bearbeiten, écriture, modifier, escritura, editar, escrita
admin, administrator, full rights, all rights, administrateur, administrador
windows, windows pc, win 11, win11, windows 10, windows 11
mac, macbook, macos, imac, apple computer
android, samsung, pixel, galaxy phone
ios, iphone, ipad
mobile, mobile phone, cell phone, smartphone, móvil, celular, telemóvel
landline, fixed line, house phone, festnetz, ligne fixe, fijo, teléfono fijo, telefone fixo
esim, e-sim, digital sim
router, modem, wifi box, wlan-box, box internet, rúter
slow, crawls, sluggish, takes forever, langsam, lahm, lent, lente, lento, lenta
outage, is down, no connection, nothing works, ausfall, gestört, störung, panne, coupure, avería, caído, sin servicio, avaria, em baixo
aisle, aisle seat, gangplatz, couloir, côté couloir, pasillo, corredor
window seat, at the window, by the window, fensterplatz, hublot, côté fenêtre, ventanilla, janela
double, double room, double bed, doppelzimmer, doppelbett, chambre double, doble, habitación doble, duplo, quarto duplo
single room, room for one, einzelzimmer, chambre simple, habitación individual, quarto individual
twin, two beds, two single beds, zweibettzimmer, zwei betten, lits jumeaux, deux lits, dos camas, duas camas
breakfast, with breakfast, frühstück, petit-déjeuner, petit déjeuner, desayuno, pequeno-almoço, café da manhã
half board, breakfast and dinner, halbpension, demi-pension, media pensión, meia pensão
full board, all meals, vollpension, pension complète, pensión completa, pensão completa
tyre, tyres, tire, flat tyre, puncture, punctured, reifen, platten, reifenpanne, pneu, pneus, crevaison, crevé, neumático, pinchazo, furo, pneu furado
battery, flat battery, won't start, doesn't start, dead battery, batterie, springt nicht an, batterie à plat, ne démarre pas, batería, no arranca, bateria, não pega
brakes, brake, bremse, bremsen, frein, freins, freno, frenos, travão, travões
engine, motor, overheated, temperature light, steam, überhitzt, moteur, surchauffe, sobrecalentado, sobreaqueceu
summer, summer tyres, sommerreifen, été, verano, verão
winter, winter tyres, winterreifen, hiver, invierno, inverno
hybrid, plug-in, plug-in hybrid, hybride, híbrido
electricity, power supply, my power, strom, stromzähler, électricité, luz, electricidad, eletricidade
gas, natural gas, boiler, gas meter, erdgas, therme, gaszähler, gaz, chaudière, caldera, gás, caldeira
smart meter, digital meter, digital box, intelligenter zähler, digitaler zähler, compteur communicant, linky, contador inteligente, contador digital
employee, colleague, staff, member of staff, mitarbeiter, mitarbeiterin, kollege, employé, salarié, collègue, empleado, empleada, colega, funcionário
tenant, renter, mieter, mieterin, locataire, inquilino, inquilina, arrendatario, inquilino
owner, landlord, landlady, eigentümer, eigentümerin, vermieter, propriétaire, propietario, dueño, casero, proprietário, senhorio
business, company, firm, trade, geschäftlich, firma, gewerbe, entreprise, société, professionnel, empresa, negocio, empresarial
certificate, proof, confirmation, bescheinigung, nachweis, zertifikat, attestation, certificat, certificado, justificante, certidão, comprovativo
receipt, till receipt, proof of purchase, quittung, kassenbon, beleg, reçu, ticket de caisse, recibo, tique, comprobante, talão
photo, picture, photograph, foto, bild, photo, foto, imagen, fotografia, imagem
complaint, complain, unacceptable, disgraceful, beschwerde, beschweren, réclamation, plainte, queja, reclamación, reclamação, queixa
praise, compliment, thank the, well done, lob, loben, félicitations, felicitar, elogio
postpone, put off, move to later, another date, later date, verschieben, verlegen, reporter, repousser, aplazar, posponer, adiar
pause, suspend, put on hold, on hold, pausieren, aussetzen, suspendre, pausa, suspender, em pausa
upgrade, bigger plan, larger plan, move up, more space, höherer tarif, formule supérieure, plan superior, mejorar
downgrade, smaller plan, cheaper plan, move down, kleinerer tarif, formule inférieure, plan inferior, más barato
purple, violet, lila, violett, mauve, morado, púrpura, roxo
orange, naranja, laranja
turquoise, teal, türkis, turquesa
beige, cream coloured, crème, crema
silver, silber, silbern, argent, argenté, plata, plateado, prata
gold, golden, doré, dorado, dourado
wood, wooden, holz, bois, madera, madeira
metal, steel, metall, stahl, métal, acier, acero, aço
leather, leder, cuir, cuero, piel, couro
now, immediately, straight away, right away, at once, today, sofort, ab sofort, tout de suite, immédiatement, dès maintenant, ahora, ya mismo, de inmediato, agora, já, imediatamente
next period, next month, next billing period, next renewal, at renewal, from the next bill, end of the term, nächster monat, zum nächsten monat, nächste periode, prochaine échéance, mois prochain, próximo periodo, próximo mes, próxima fatura, próximo mês
technical, technical problem, computer died, laptop died, computer broke, crashed, upload failed, would not upload, server was down, absturz, abgestürzt, computer kaputt, laptop kaputt, ordinateur en panne, plantage, ordenador roto, se estropeó el ordenador, computador avariou
family, death in the family, funeral, my mother is ill, my father is ill, familie, beerdigung, todesfall, familiar, entierro, famille, enterrement, família, funeral`
  .trim()
  .split('\n');
