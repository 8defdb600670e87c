// Matters that people write about and that hardly any company's actions deal with: sales pitches, praise, lost scarves, questions before
// buying. A ticket that tells of one of these needs a person, unless an action is named after it. They imply nothing.
import type { Concept } from './concept.ts';

export const aside: Concept[] = [
  {
    id: 'aside-job-application',
    gloss: 'asks for work with us',
    kind: 'situation',
    named: { en: 'applicant, recruiting', de: 'Bewerbung' },
    said: {
      en: `apply for a job, apply for the position, are you hiring, do you have vacancies, any vacancies, open positions, job opening, my cv,
        my resume, attached my cv, cover letter, looking for work, looking for a job, work for your company, work for you, internship with you,
        do an internship, work experience placement, speculative application, your job advert, the position of, join your team, career at`,
      de: 'Lebenslauf, freie Stelle, offene Stellen, Stellenanzeige, Praktikum bei Ihnen, Initiativbewerbung',
      es: 'solicitud de empleo, mi currículum, vacante, buscan personal, trabajar con ustedes, oferta de empleo',
      fr: 'ma candidature, mon cv, offre d’emploi, poste à pourvoir, recrutez vous, lettre de motivation',
      pt: 'minha candidatura, meu currículo, vaga de emprego, estão contratando, trabalhar com vocês, estágio',
    },
  },
  {
    id: 'aside-sales-pitch',
    gloss: 'wants to sell us something',
    kind: 'situation',
    named: { en: 'sales pitch, cold mail, vendor pitch' },
    said: {
      en: `we offer, our agency offers, our services include, came across your website, visited your website, your website could, rank higher, search
        engine ranking, seo, seo services, backlink, backlinks, guest post, link exchange, boost your sales, increase your traffic, grow your business,
        lead generation, leads for you, schedule a demo with us, book a quick call, 15 minute call, hop on a call, our solution helps, our product can help,
        free trial of our, business proposal, partnership opportunity, mutually beneficial, collaborate with your brand, would you be interested in,
        wholesale offer, our factory makes, manufacturer from, we are a supplier, supply you with, list of attendees, attendee list, email list,
        bulk price list, crypto investment, business loan, unclaimed funds, beneficiary of, web design services, app development services`,
      de: 'unsere Agentur, wir bieten an, Ihre Webseite optimieren, mehr Kunden gewinnen, unverbindliches Angebot unsererseits, Suchmaschinenoptimierung',
      es: 'nuestra agencia, le ofrecemos, posicionamiento web, propuesta comercial, visité su página web',
      fr: 'notre agence, nous vous proposons, référencement, proposition commerciale, visité votre site',
      pt: 'nossa agência, oferecemos serviços, proposta comercial, visitei seu site',
    },
  },
  {
    id: 'aside-supplier-paperwork',
    gloss: 'wants us registered or assessed as a supplier',
    kind: 'situation',
    named: { en: 'supplier registration, vendor onboarding, vendor assessment, security questionnaire' },
    said: {
      en: `supplier portal, vendor portal, register as a supplier, vendor form, supplier form, new supplier, new vendor,
        onboard you as, supplier questionnaire, due diligence, fill in the attached form, complete the attached
        questionnaire, fill out the questionnaire, modern slavery, code of conduct, bank details on headed paper, certificate of insurance,
        your insurance certificate, iso certificate, soc 2 report, penetration test report, sign the nda, framework agreement, tender, invitation to
        tender, request for proposal, references from other customers, conformity declaration, declaration of conformity`,
      de: 'Lieferantenportal, Lieferantenselbstauskunft, Lieferantenfragebogen, Ausschreibung, Fragebogen ausfüllen, Freistellungsbescheinigung',
      es: 'portal de proveedores, alta de proveedor, licitación, cuestionario de proveedores',
      fr: 'portail fournisseurs, référencement fournisseur, appel d’offres, questionnaire fournisseur',
      pt: 'portal de fornecedores, cadastro de fornecedor, licitação, questionário de fornecedores',
    },
  },
  {
    id: 'aside-lost-property',
    gloss: 'left a belonging behind',
    kind: 'situation',
    named: {
      en: 'lost property, lost and found, found item',
      de: 'Fundsache, Fundbüro',
      fr: 'objet trouvé',
      es: 'objetos perdidos',
      pt: 'achados e perdidos',
    },
    said: {
      en: `left my jacket, left my coat, left my scarf, left my umbrella, left my glasses, left my bag, left my hat, left my gloves, left my book,
        left something behind, left behind, left it behind, has anyone found, did anyone find, did you find, anybody handed in, been handed in,
        handed in, must have fallen out, under the seat, hung over a chair, forgot my jacket, forgot my umbrella`,
      de: 'liegen gelassen, liegen lassen, hängen lassen, vergessen bei Ihnen, wurde gefunden, abgegeben worden',
      es: 'olvidé mi bolso, alguien ha encontrado, me dejé',
      fr: 'j’ai oublié mon, laissé chez vous, a été retrouvé, quelqu’un a trouvé',
      pt: 'esqueci meu casaco, deixei aí, alguém encontrou, achados',
    },
  },
  {
    id: 'aside-staff-complaint',
    gloss: 'complains of how a person behaved',
    kind: 'situation',
    named: { en: 'complaint about staff, staff complaint, driver complaint, conduct complaint' },
    said: {
      en: `was rude, so rude, very rude, extremely rude, rude to me, rudely, called me, shouted at me, swore at me, was yelling, unfriendly, arrogant, insulted, behaviour of your,
        behavior of your, attitude of your, your driver blocked, blocking my drive, across my drive, drove over my, parked on, parked across, engine running, nearly ran over, ran me off,
        speeding, drives like, speak to his manager, speak to her manager, speak to his supervisor, unprofessional, hung up on me, laughed at me, treated like, number plate, discriminated`,
      de: 'unfreundlich, unverschämt, patzig, angeschrien, Ihr Fahrer blockiert, vor meiner Einfahrt, sein Vorgesetzter',
      es: 'grosero, maleducado, me gritó, me insultó, falta de respeto, bloquea mi entrada',
      fr: 'impoli, grossier, il m’a insulté, m’a crié dessus, manque de respect, bloque mon entrée',
      pt: 'grosseiro, mal educado, gritou comigo, me insultou, falta de respeito, bloqueando minha garagem',
    },
  },
  {
    id: 'aside-praise',
    gloss: 'only wants to praise or thank',
    kind: 'situation',
    named: { en: 'compliment, praise, testimonial' },
    said: {
      en: `just wanted to say thank, just to say thank, wanted to say how, compliments to, well done, keep up the good work, great service,
        excellent service, brilliant service, thank you so much for your help, please pass on my thanks, pass my thanks, credit to,
        we love your, big fan, a pleasure to deal, could not be happier, highly recommend, five stars`,
      de: 'wollte mich nur bedanken, großes Lob, weiter so, toller Service, sehr zufrieden, richten Sie aus',
      es: 'solo quería dar las gracias, felicitarles, excelente servicio, muy contento, enhorabuena',
      fr: 'je voulais juste remercier, félicitations, excellent service, bravo à, très satisfait',
      pt: 'só queria agradecer, parabéns, excelente atendimento, muito satisfeito',
    },
  },
  {
    id: 'aside-product-advice',
    gloss: 'asks for advice before buying',
    kind: 'situation',
    named: { en: 'product question, product advice, pre-sales question' },
    said: {
      en: `thinking of buying, thinking about buying, before i buy, before buying, considering buying, planning to buy, interested in buying, which one should i,
        which one would you, which one do you, which is better, what would you recommend, can you recommend, do you recommend, what is it made of,
        what is in it, exactly is in, made of real, ingredients, contain nuts, contains nuts, allergy, allergic, allergen, is it safe for, safe for children, suitable for, does it fit, will it fit,
        would it fit, fit in my, what are the dimensions, how big is it, how heavy is it, how tall, does it come with, does it come in, do you have it in, do you also have, do you sell, do
        you stock, is it compatible, compatible with my, works with my, does it work with, can it be used, how do i clean, how do i wash, machine washable, dishwasher safe,
        waterproof, difference between, how loud is, battery life, is it vegan, where is it made, made in, do you plan to, will you ever, ever come back in`,
      de: 'welches empfehlen, passt das zu, Unterschied zwischen, Inhaltsstoffe, Allergie, geeignet für, waschbar, spülmaschinenfest',
      es: 'antes de comprar, es compatible, diferencia entre, alergia, ingredientes, sirve para',
      fr: 'avant d’acheter, quelle matière, compatible avec, différence entre, allergie, ingrédients, convient',
      pt: 'o que recomenda, qual material, compatível com, diferença entre, alergia, ingredientes, serve para',
    },
  },
  {
    id: 'aside-price-match',
    gloss: 'wants a better price before buying',
    kind: 'situation',
    named: { en: 'price match, price promise' },
    said: {
      en: `price matching, match the price, match their price, match that price, match this price, cheaper elsewhere, cheaper at, found it cheaper, saw it cheaper, lower price at,
        beat the price, better price, best price, any discount for, do you give a discount, give me a discount, bulk discount, quantity discount, discount if i buy, student discount, nhs discount, military discount, senior discount,
        why so expensive, price is high, price went up, negotiable`,
      de: 'woanders billiger, günstiger gesehen, Preis anpassen, Bestpreis, Rabatt geben, Mengenrabatt, Studentenrabatt, Preisgarantie',
      es: 'más barato en, igualar el precio, mejor precio, hacen descuento, descuento por cantidad',
      fr: 'moins cher ailleurs, aligner le prix, vous alignez, meilleur prix, faites vous une remise, remise étudiant',
      pt: 'mais barato em, cobrir o preço, melhor preço, tem desconto, desconto à vista',
    },
  },
  {
    id: 'aside-opening-hours',
    gloss: 'asks when or where we are open',
    kind: 'situation',
    named: { en: 'opening hours, store hours, find a store, store locator' },
    said: {
      en: `opening times, when do you open, what time do you open, what time do you close, are you open, open on sunday, open on
        sundays, open on bank holidays, when do you close, where are you located, where is your shop, where is your store, do you have a shop,
        do you have a store, nearest store, nearest shop, is there parking, how do i get there, can i come by, can i visit`,
      de: 'Öffnungszeiten, wann haben Sie offen, haben Sie geöffnet, wo finde ich Sie, nächste Filiale, Parkplätze vor',
      es: 'horario de apertura, a qué hora abren, a qué hora cierran, están abiertos, dónde están, tienda más cercana',
      fr: 'horaires d’ouverture, à quelle heure ouvrez, êtes vous ouverts, où êtes vous, magasin le plus proche',
      pt: 'horário de funcionamento, que horas abrem, que horas fecham, estão abertos, onde ficam, loja mais próxima',
    },
  },
  {
    id: 'aside-press',
    gloss: 'writes for the press, a study or a survey',
    kind: 'situation',
    named: { en: 'press inquiry, media request, press request' },
    said: {
      en: `journalist, i am a reporter, writing an article, press enquiry, press office, press kit, deadline for publication, for
        publication, interview with, comment on the, statement from, for my thesis, my dissertation?, bachelor thesis, master thesis, school project, student at, university
        project, take part in a survey, fill in our survey, questionnaire for research, podcast, blogger, influencer, followers, review copy, product
        sample for, send me a sample to review, collaboration, brand ambassador`,
      de: 'Journalist, Journalistin, Presseanfrage, Bachelorarbeit, Masterarbeit, Umfrage teilnehmen, Schulprojekt, Interview mit, Kooperation, Reichweite',
      es: 'soy periodista, tesis, encuesta, proyecto escolar, colaboración, seguidores',
      fr: 'suis journaliste, demande presse, enquête universitaire, projet scolaire, collaboration, milliers d’abonnés',
      pt: 'sou jornalista, imprensa, tese, pesquisa acadêmica, projeto escolar, parceria, seguidores',
    },
  },
  {
    id: 'aside-sponsorship',
    gloss: 'asks us to give or sponsor',
    kind: 'situation',
    named: { en: 'sponsorship, donation request' },
    said: {
      en: `sponsor our, sponsor us, would you sponsor, raffle prize, raffle prizes, tombola, charity auction, charity event, donate a
        prize, donate a voucher, support our club, support our school, support our cause, fundraiser, fundraising event, for a good cause, village fete, school fair`,
      de: 'Sponsoring, sponsern, Tombola, Sachspende, Vereinsfest, guter Zweck, Schulfest',
      es: 'patrocinio, patrocinar, rifa benéfica, causa solidaria',
      fr: 'sponsoring, parrainer notre, tombola, kermesse, bonne cause, soutenir notre association',
      pt: 'patrocínio, patrocinar, rifa beneficente, causa social',
    },
  },
  {
    id: 'aside-wrong-company',
    gloss: 'meant another company',
    kind: 'situation',
    said: {
      en: `wrong company, wrong address sorry, wrong number sorry, not for you, meant for another, meant to write to, sent to you by mistake, sent this to the wrong,
        beg your pardon, sorry my mistake, ignore my last, ignore my previous, disregard my message, please disregard, please ignore this, wrong recipient, sent in error, someone else's mail`,
      de: 'falsche Adresse erwischt, falscher Empfänger, war nicht für Sie, bitte ignorieren, bitte gegenstandslos',
      es: 'me equivoqué de empresa, no era para ustedes, ignoren mi mensaje, destinatario equivocado',
      fr: 'trompé de destinataire, pas pour vous, ignorez mon message, erreur de destinataire',
      pt: 'empresa errada, não era para vocês, ignorem minha mensagem, destinatário errado',
    },
  },
  {
    id: 'aside-automatic-mail',
    gloss: 'a machine wrote it',
    kind: 'situation',
    said: {
      en: `out of office, out of the office, automatic reply, automated reply, auto reply, on annual leave until, limited access to email, limited access to my
        email, in urgent cases, in urgent matters, no longer work here, no longer works for, mail delivery failed, delivery status notification, undeliverable, undelivered mail, mailbox is full, mailer daemon, could not be
        delivered to, returned mail, read receipt, do not reply to this, this is an automated, your ticket has been created, we have received your request, your message was received`,
      de: 'Abwesenheitsnotiz, in dringenden Fällen, außer Haus, werden nicht weitergeleitet, automatische Antwort, Unzustellbar',
      es: 'fuera de la oficina, respuesta automática, en casos urgentes, no responda a este',
      fr: 'absent du bureau, réponse automatique, en cas d’urgence, ne pas répondre à ce',
      pt: 'fora do escritório, resposta automática, em casos urgentes, não responda este',
    },
  },
  {
    id: 'aside-idea',
    gloss: 'suggests something for us to do',
    kind: 'situation',
    named: { en: 'feature request, suggestion box, product idea' },
    said: {
      en: `it would be great if you, it would be nice if you, would be great if, would be nice if, have you thought of, have you considered, why don't you, you should really, you should offer, i have an
        idea, an idea for you, suggestion for improvement, suggestion for you, on your roadmap, on the roadmap, any plans to, are there plans, please bring back, wish you had, wish there was`,
      de: 'Verbesserungsvorschlag, es wäre schön wenn, es wäre toll wenn, haben Sie überlegt, eine Idee für Sie, Anregung',
      es: 'sugerencia, sería genial si, han pensado en, una idea para ustedes',
      fr: 'suggestion d’amélioration, ce serait bien si, avez vous pensé à, une idée pour vous',
      pt: 'sugestão de melhoria, seria ótimo se, já pensaram em, uma ideia para vocês',
    },
  },
  {
    id: 'aside-legal-threat',
    gloss: 'threatens with law or authority',
    kind: 'situation',
    named: { en: 'legal claim, legal letter' },
    said: {
      en: `my lawyer, my solicitor, our lawyers, our solicitors, my attorney, legal action, take you to court, small claims, see you in court, sue you, letter before action, cease and
        desist, court order, subpoena, witness summons, trading standards, ombudsman, copyright infringement, trademark infringement, took my photo, used my photo, used my picture, police request, liable for`,
      de: 'mein Anwalt, meine Anwältin, rechtliche Schritte, Anzeige erstatten, Unterlassung, Verbraucherzentrale, Schlichtungsstelle, Gericht',
      es: 'mi abogado, acciones legales, los tribunales, denuncia ante, derechos de autor',
      fr: 'mon avocat, mise en demeure, action en justice, tribunal, droits d’auteur',
      pt: 'meu advogado, medidas legais, processo judicial, direitos autorais',
    },
  },
  {
    id: 'aside-policy-question',
    gloss: 'asks what our rules are',
    kind: 'situation',
    said: {
      en: `what is your policy, what's your policy, your policy on, is it allowed, are dogs allowed, am i allowed, do you accept, do you take, do you ship to, do you deliver to, do you offer, do you have a, do you have any, is there a minimum, is there a dress
        code, how does it work, how does that work, what are the conditions, what are the terms, what are the rules, general question, quick question about, out of curiosity, just curious, just wondering`,
      de: 'wie sind Ihre Regeln, ist es erlaubt, sind Hunde erlaubt, liefern Sie nach, allgemeine Frage, wie funktioniert das',
      es: 'está permitido, hacen envíos a, aceptan, ofrecen, cómo funciona, pregunta general',
      fr: 'quelle est votre politique, est ce permis, livrez vous en, acceptez vous, proposez vous, question générale',
      pt: 'é permitido, entregam em, vocês aceitam, vocês oferecem, como funciona, pergunta geral',
    },
  },
  {
    id: 'aside-how-to',
    gloss: 'asks how something is used',
    kind: 'situation',
    named: { en: 'user manual, instruction manual' },
    said: {
      en: `how do i use, how do i set up, how do i put together, how do you use, how is it used, how can i use, how should i, how often should, how long should i, how many can i, is there a way to, is it possible to see, is
        there a limit, is there a shortcut, where do i find the setting, where is the setting, where is the button, what does it mean, what does that mean, what is meant by, can you explain, could you explain, please explain,
        instructions for, assembly instructions, user guide, tutorial, tips for, best way to, what is the best way, which settings, any advice, your advice?, your opinion?, what do you think`,
      de: 'wie benutze ich, wie verwende ich, Bedienungsanleitung, Aufbauanleitung, Gebrauchsanweisung, was bedeutet',
      es: 'cómo se usa, cómo uso, manual de instrucciones, qué significa, me puede explicar, cuál es la mejor manera',
      fr: 'comment utiliser, mode d’emploi, notice de montage, que signifie, pouvez vous expliquer, quelle est la meilleure façon',
      pt: 'como se usa, como usar, manual de instruções, o que significa, pode explicar, qual a melhor maneira',
    },
  },
  {
    id: 'aside-phishing',
    gloss: 'asks whether a message really comes from us',
    kind: 'situation',
    named: { en: 'phishing report, scam report' },
    said: {
      en: `really from you, is this from you, genuinely from you, did you send this, claiming to be you, claims to be from you, pretending to be, pretends to be you, suspicious email, suspicious mail, suspicious message, suspicious sms, suspicious text, looks like a scam, is it a scam, is this
        a scam, is this genuine, is this legit, phishing, fake website, fake email, fake shop, spoofed, clicked the link in, strange text message, forwarding you a`,
      de: 'wirklich von Ihnen, kommt das von Ihnen, verdächtige Mail, verdächtige Nachricht, Betrugsversuch, gefälschte',
      es: 'es realmente de ustedes, correo sospechoso, mensaje sospechoso, es una estafa, web falsa, se hace pasar por',
      fr: 'vient vraiment de vous, mail suspect, message suspect, est ce une arnaque, faux site, hameçonnage',
      pt: 'é mesmo de vocês, email suspeito, mensagem suspeita, é golpe, site falso, se passando por',
    },
  },
  {
    id: 'aside-solved',
    gloss: 'says that it has settled itself',
    kind: 'situation',
    said: {
      en: `turned up after all, found it after all, has now arrived, has since arrived, has arrived now, arrived this morning after all, it has come, came after all, works again, working again, working now, works now, works fine now, sorted itself, solved itself, resolved itself,
        fixed itself, figured it out, worked it out, problem solved, issue resolved, no longer an issue, no longer needed, all sorted, sorted now, all good now, all fine now, never mind, nothing more to do, nothing to do for you,
        no action needed, no action required, no need to do anything, no need to reply, no reply needed, no answer needed, just to let you know, just letting you know, for your information, fyi only, you can close, please close this, close the ticket, close my ticket, close this case, close this request, already taken care, already been refunded, already got`,
      de: 'hat sich erledigt, hat sich geklärt, funktioniert wieder, geht wieder, zur Information, Ticket schließen',
      es: 'ya está resuelto, ya se solucionó, ya funciona, ya llegó, pueden cerrar, solo para informar',
      fr: 'c’est résolu, c’est réglé, problème résolu, finalement arrivé, vous pouvez fermer, pour information',
      pt: 'já resolvi, já funciona, já chegou, podem encerrar, podem fechar, não precisa',
    },
  },
  {
    id: 'aside-surroundings',
    gloss: 'complains of what we do in general',
    kind: 'situation',
    said: {
      en: `too much packaging, so much plastic, so much packaging, bad for the environment, carbon footprint, sustainability, how sustainable, recyclable, noise from, noise from your, loud music, litter, smell from, your advert, your advertising?, your tv commercial, your leaflet, junk mail,
        in my letterbox, your new website, new design, hate the new, liked the old, used to be better, quality has gone down, in the old days, i am a neighbour, i live next to, i live opposite, we live next door, residents`,
      de: 'Umwelt, nachhaltig, Lärm, Ihre Werbung, Briefkastenwerbung, früher war, Anwohner, wohne gegenüber',
      es: 'demasiado embalaje, tanto plástico, medio ambiente, ruido?, su publicidad, vecinos',
      fr: 'trop d’emballage, tant de plastique, environnement, bruit, votre publicité, riverains',
      pt: 'embalagem demais, tanto plástico, meio ambiente, barulho, sua publicidade, vizinhos',
    },
  },
  {
    id: 'aside-become-partner',
    gloss: 'wants to resell, rent out or work together',
    kind: 'situation',
    named: { en: 'partner application, reseller application, franchise application' },
    said: {
      en: `become a partner, become a reseller, become a dealer, become a distributor, become a supplier, resell your products, stock your products, sell your products, franchise, open a branch, affiliate programme, affiliate program, wholesale account, wholesale prices, trade
        prices, consignment, sell my work, sell in your shop, carry my products, take my books, publish my book, my manuscript, perform at your, hold a reading, give a talk, speak at, rent your room, hire your venue, hire the room, use your room, private party, film at your`,
      de: 'Händler werden, Wiederverkäufer, Vertriebspartner, Franchise, Großhandelspreise, in Kommission, Manuskript, Lesung halten, Raum mieten',
      es: 'ser distribuidor, revender, franquicia, precios mayoristas, manuscrito, alquilar su local',
      fr: 'devenir revendeur, devenir partenaire, franchise, prix de gros, manuscrit, louer votre salle',
      pt: 'ser revendedor, revender, franquia, preço de atacado, manuscrito, alugar o espaço',
    },
  },
  {
    id: 'aside-meeting',
    gloss: 'is about a meeting or an invitation',
    kind: 'situation',
    named: { en: 'schedule a meeting, meeting invitation' },
    said: {
      en: `meeting agenda, minutes of the meeting, accepted invitation, calendar invite, invite you to, you are invited, speak at our conference, our trade fair, visit our stand, visit us at, meet at the, lunch with, catch up next, summer party, christmas party, happy birthday, happy new year, merry christmas, season's greetings`,
      de: 'Einladung zur, Tagesordnung, laden Sie ein, unsere Messe, Besprechung, frohe Weihnachten, guten Rutsch',
      es: 'invitación a nuestro, orden del día, les invitamos, feria?, feliz navidad, feliz año',
      fr: 'invitation à, ordre du jour, nous vous invitons, salon professionnel, joyeux noël, bonne année',
      pt: 'convite para, pauta da reunião, convidamos, estande na feira, feliz natal, feliz ano novo',
    },
  },
];
