// Teams and who sees what in them: sharing, stand-ins, people who move or leave, seats handed on, teams that merge. Roles stand in access.ts.
import type { Concept } from './concept.ts';

export const teamAccess: readonly Concept[] = [
  {
    id: 's-let-someone-see',
    gloss: 'someone else should get in, too',
    kind: 'situation',
    implies: { 'grant-access': 1, access: 0.8, user: 0.6, add: 0.6, invitation: 0.6, role: 0.3, 'shared-folder': 0.3 },
    said: {
      en: 'let them see, accountant would like to, able to see the reports as well, see the reports as well, also see the reports, have a look at our, look at our books, see it as well, see it too, should be able to see, should be able to edit, needs to see my, needs to be able to, would like my accountant to, our accountant needs, our tax adviser needs, external consultant needs, freelancer needs, agency needs to, auditor needs to, give my accountant, give our agency, work on it together, share it with my, share with a colleague, share my account with, share this with, add someone to our, add a colleague, add another person, bring someone on board, also have a login, can she have, can he have, log in of her own, login of his own',
      de: 'soll auch sehen, soll auch sehen können, soll auch Zugriff, auch Zugriff bekommen, auch Zugang bekommen,muss auch rankommen, Steuerberater soll, unser Steuerberater braucht, Agentur braucht, externer Berater braucht, Kollegin freischalten, schalten Sie für die Auswertung frei, schalten Sie Frau frei, schalten Sie Herrn frei,Kollegen freischalten, Kollegen hinzufügen, Kollegin hinzufügen, weitere Person hinzufügen, mit Kollegen teilen, eigener Zugang für, eigenen Zugang für, mitarbeiten können',
      es: 'que también vea, tenga acceso también, también tenga acceso, que también pueda ver, que pueda acceder mi, mi gestor necesita, nuestra gestoría necesita, nuestra agencia necesita, consultor externo, añadir a un compañero, añadir a otra persona, agregar a un compañero, compartir con mi colega, tener su propio acceso',
      fr: 'puisse aussi voir, puisse voir aussi, mon comptable doit, notre comptable a besoin, notre agence a besoin, consultant externe, ajouter un collègue, ajouter une collègue, ajouter une personne, partager avec un collègue, avoir son propre accès, travailler ensemble dessus',
      pt: 'que também veja, tenha acesso também, também tenha acesso, possa entrar também, possa ver também, meu contador precisa, nosso contabilista precisa, nossa agência precisa, consultor externo, adicionar um colega, adicionar uma colega, adicionar outra pessoa, compartilhar com um colega, partilhar com um colega, ter acesso próprio',
    },
  },
  {
    id: 's-shut-someone-out',
    gloss: 'someone should no longer get in',
    kind: 'situation',
    implies: { 'revoke-access': 1, user: 0.7, deactivate: 0.7, access: 0.6, delete: 0.5, block: 0.5, role: 0.3 },
    said: {
      en: 'must not see, should not see it any more, should no longer see, should no longer have, must no longer have, should no longer be able to, still get into everything, can still get into, still gets our emails, still receives our, still listed as a user, still shows up as a member, quit yesterday, quit last week, walked out, sacked, dismissed, no longer part of the team, not part of our team any more, not on the project any more, fell out with my business partner, agency we no longer work with, finished working with the agency, old supplier still, freelancer is finished, contract with the agency ended, cut him off, cut her off, shut him out, shut her out, with immediate effect, someone i do not know is in our, unknown person in our team, stranger in our workspace, remove him from our team, remove her from our team, remove them from the team, off the account she left, off the account he left',
      de: 'darf nicht mehr sehen, soll nicht mehr zugreifen, nicht mehr zugreifen, soll keinen Zugriff mehr, darf nicht mehr rein, hat fristlos, wurde entlassen, wurde gekündigt, ist raus, nicht mehr im Projekt, nicht mehr im Team, Zusammenarbeit beendet, Agentur soll nicht mehr, unbekannte Person im Team, fremde Person in unserem, aus dem Team entfernen, steht noch als Nutzer',
      es: 'ya no debe ver, ya no debe entrar, ya no debe tener acceso, que no pueda ver más, lo despedimos, la despedimos, ya no está en el equipo, ya no está en el proyecto, ya no trabajamos con esa agencia, quitarlo del equipo, quitarla del equipo, persona desconocida en nuestro, sigue recibiendo nuestros',
      fr: 'ne doit plus voir, ne doit plus accéder, ne doit plus pouvoir, a été licencié, a été licenciée, ne fait plus partie de l’équipe, plus sur le projet, ne travaillons plus avec cette agence, le retirer de l’équipe, la retirer de l’équipe, personne inconnue dans notre, reçoit encore nos',
      pt: 'não deve mais ver, já não deve ver, não deve mais entrar, não pode mais acessar, demitimos, despedimos, não faz mais parte da equipe, já não faz parte da equipa, não está mais no projeto, não trabalhamos mais com essa agência, tirá-lo da equipe, remover da equipe, pessoa desconhecida na nossa, continua recebendo nossos',
    },
  },
  {
    id: 's-stand-in',
    gloss: 'someone stands in for another',
    kind: 'situation',
    implies: { 'grant-access': 1, role: 0.7, assign: 0.7, redirect: 0.4, user: 0.5, 'account-owner': 0.3, access: 0.5 },
    said: {
      en: 'standing in for, stands in for, stand in while, covering for, cover for him, cover for her, covers for me while, deputy, my deputy, my stand-in, temporary cover, while she is on leave, while he is on leave, while i am on leave, while she is off sick, while he is away, on parental leave and, act on my behalf, acts on my behalf, on behalf of my, power of attorney, delegate access, delegate my, my assistant should, my assistant needs to, my carer, my son handles, my daughter handles, my daughter looks after, helps my mother with, speak for my mother, authorised person, third party authority',
      de: 'vertrete, Vertretung, Urlaubsvertretung, Krankheitsvertretung, Stellvertreter, Stellvertreterin, stellvertretend, in Elternzeit und, während sie krank, während meiner Abwesenheit, in meinem Namen, Vollmacht, bevollmächtigt, Betreuer, meine Tochter kümmert sich, mein Sohn kümmert sich',
      es: 'sustituyo a, me sustituye, suplente, mientras está de baja, mientras estoy de baja, en mi ausencia, en mi nombre, en nombre de mi madre, poder notarial, persona autorizada, mi hija se encarga, delegar el acceso',
      fr: 'remplace, me remplace, remplaçant, remplaçante, intérim, pendant son congé, pendant mon congé, en mon absence, en mon nom, au nom de ma mère, procuration, mandataire, ma fille s’occupe, déléguer l’accès',
      pt: 'substituo, me substitui, substituto, substituta, enquanto está de licença, na minha ausência, em meu nome, em nome da minha mãe, procuração, pessoa autorizada, minha filha cuida, delegar o acesso',
    },
  },
  {
    id: 's-seat-handover',
    gloss: 'a seat should go to someone else',
    kind: 'situation',
    implies: { 'seat-licence': 1, transfer: 0.9, assign: 0.9, user: 0.7, change: 0.5, 'revoke-access': 0.4 },
    said: {
      en: 'give his licence to, give her licence to, give his seat to, give her seat to, pass on the licence, move the licence to, move the seat to, reassign the seat, reassign the licence, free up a seat, free up a licence, seat of someone who left, licence of someone who left, replaces him in the, takes over her seat, still occupying a seat, takes up a seat, swap the user, swap users, assigned to the wrong person, licence is assigned to, licence stuck on, use her account for the new, rename the user to the new',
      de: 'Lizenz übertragen, Lizenz weitergeben, Lizenz umziehen, Lizenz an die Nachfolgerin, Lizenz an den Nachfolger, Platz freigeben für, Lizenz freigeben, belegt noch eine Lizenz, Lizenz neu zuweisen, Lizenz umhängen, Nutzer tauschen, der falschen Person zugewiesen',
      es: 'pasar la licencia a, traspasar la licencia, reasignar la licencia, liberar una licencia, liberar un puesto, ocupa una licencia, cambiar la licencia de, asignada a la persona equivocada',
      fr: 'transférer la licence, réattribuer la licence, libérer une licence, libérer un siège, occupe une licence, passer la licence à, attribuée à la mauvaise personne, donner sa licence à',
      pt: 'passar a licença para, transferir a licença, reatribuir a licença, liberar uma licença, libertar uma licença, ocupa uma licença, atribuída à pessoa errada, dar a licença dela',
    },
  },
  {
    id: 's-teams-merge',
    gloss: 'two teams or companies become one',
    kind: 'situation',
    implies: { merge: 1, 'team-workspace': 0.9, transfer: 0.7, account: 0.6, user: 0.3 },
    said: {
      en: 'two workspaces, two organisations, two organizations, second workspace by mistake, opened a second workspace, second workspace instead of, opened a second team, everything in one account, been bought by, created his own workspace, created her own workspace, created a workspace by mistake, signed up separately, colleague opened a separate, ended up in a different workspace, ended up in the wrong team, ended up in the wrong workspace, our companies merged, companies have merged, we have merged with, merged with another company, taken over by, been acquired, acquired another company, bring both teams together, one account for all of us, all under one roof, all in one account, consolidate our accounts, join our workspaces, move everything into one, move my projects to',
      de: 'zwei Arbeitsbereiche, zwei Workspaces, zwei Organisationen, eigenen Arbeitsbereich angelegt, versehentlich eigenen Workspace, im falschen Team gelandet, im falschen Workspace, Firmen fusioniert, haben fusioniert, Fusion, übernommen worden, alles in einem Konto, beide Teams zusammen, unter einem Dach',
      es: 'dos espacios de trabajo, dos organizaciones, creó su propio espacio, en el equipo equivocado, en el espacio equivocado, nos hemos fusionado, fusión de empresas, empresa adquirida, todo en una cuenta, unir los dos equipos',
      fr: 'deux espaces de travail, deux organisations, créé son propre espace, dans la mauvaise équipe, dans le mauvais espace, avons fusionné, fusion des sociétés, avons été rachetés, tout dans un seul compte, réunir les deux équipes',
      pt: 'dois espaços de trabalho, duas organizações, criou seu próprio espaço, na equipe errada, no espaço errado, nos fundimos, fusão das empresas, fomos adquiridos, tudo em uma conta, tudo numa conta, juntar as duas equipes',
    },
  },
  {
    id: 's-own-account-wanted',
    gloss: 'wants to split off an own account',
    kind: 'situation',
    implies: { split: 1, create: 0.8, account: 0.8, transfer: 0.7, 'team-workspace': 0.5 },
    said: {
      en: 'my own account now, account of my own, own account instead of, separate account for, separate accounts for, leave the team but keep, keep my history, keep my data when i leave, take my projects with me, take my history with me, move out of the family plan, off my parents plan, from my parents’ plan, independent of the company, going independent, split off from, spin off, separate company now, separate billing for, own invoice for each, one account per branch, split by department',
      de: 'eigenes Konto statt, eigenes Konto behalten, eigenen Account, getrennte Konten, Konto aufteilen, aus dem Familientarif raus, eigene Firma jetzt, Verlauf behalten, meine Projekte mitnehmen, ausgegründet, pro Filiale ein Konto, getrennt abrechnen',
      es: 'mi propia cuenta, cuenta propia, cuentas separadas, conservar mi historial, llevarme mis proyectos, salir del plan familiar, separar la cuenta, una cuenta por tienda',
      fr: 'mon propre compte, comptes séparés, garder mon historique, emporter mes projets, sortir du forfait famille, séparer le compte, un compte par agence, facturation séparée',
      pt: 'minha própria conta, conta própria, contas separadas, manter meu histórico, levar meus projetos, sair do plano família, separar a conta, uma conta por loja',
    },
  },
  {
    id: 's-invite-wrong',
    gloss: 'invited the wrong person',
    kind: 'situation',
    implies: { invitation: 1, cancel: 0.9, 'revoke-access': 0.8, change: 0.5, user: 0.4, delete: 0.4 },
    said: {
      en: 'invited the wrong person, invited the wrong, sent the invite to the wrong, typo in the invite, typo in the invitation, take back the invite, take back the invitation, withdraw the invitation, cancel the invite, cancel the invitation, uninvite, pending invite to, invited him twice, invited her to the wrong, wrong address in the invitation, invited as viewer but, did not mean to invite',
      de: 'falsche Person eingeladen, falsche Adresse eingeladen, Einladung zurückziehen, Einladung zurücknehmen, Einladung löschen, Tippfehler in der Einladung, versehentlich eingeladen, Einladung stornieren',
      es: 'invité a la persona equivocada, invitación a la dirección equivocada, retirar la invitación, anular la invitación, cancelar la invitación, invité por error',
      fr: 'invité la mauvaise personne, retirer l’invitation, annuler l’invitation, erreur dans l’invitation, invité par erreur',
      pt: 'convidei a pessoa errada, retirar o convite, cancelar o convite, anular o convite, erro no convite, convidei por engano',
    },
  },
  {
    id: 's-group-membership',
    gloss: 'belongs in another group',
    kind: 'situation',
    implies: { group: 1, add: 0.9, user: 0.5, change: 0.5, 'grant-access': 0.5, delete: 0.3, 'team-workspace': 0.4 },
    said: {
      en: 'not in the group, not a member of the group, missing from the group, in the wrong group, put me in the group, add me to the group, add her to the group, add him to the group, add them to the team, remove me from the group, take me out of the group, leave the group, moved departments, changed departments, moved from sales, moved from accounting, sees the deals of, still sees the old, switched teams, moved to marketing, moved to finance, moved to sales, transferred to another department, still in my old team, still in his old team, still see the old team, not see the new team, joined a different team, belongs to our team now',
      de: 'nicht in der Gruppe, fehlt in der Gruppe, falsche Gruppe, falschen Gruppe, in die Gruppe aufnehmen, zur Gruppe hinzufügen, aus der Gruppe entfernen, Team gewechselt, wechselt ins Team, wechselt die Abteilung, noch im alten Team, gehört jetzt zu uns, in eine andere Abteilung',
      es: 'no está en el grupo, no estoy en el grupo, grupo equivocado, añadirme al grupo, agregarme al grupo, quitarme del grupo, cambié de equipo, cambió de equipo, sigo en el equipo anterior, pasó a otro departamento',
      fr: 'pas dans le groupe, mauvais groupe, m’ajouter au groupe, l’ajouter au groupe, me retirer du groupe, changé d’équipe, change d’équipe, encore dans mon ancienne équipe, rejoint une autre équipe',
      pt: 'não estou no grupo, não está no grupo, grupo errado, me adicionar ao grupo, adicionar ao grupo, me tirar do grupo, mudei de equipe, mudou de equipa, ainda na equipe antiga, foi para outro departamento',
    },
  },
];
