// Teams and who sees what in them: sharing, stand-ins, people who move or leave, seats handed on, teams that merge. Roles stand in access.ts.
import type { Concept } from './concept.ts';

export const teamAccess: readonly Concept[] = [
  {
    id: 's-let-someone-see',
    gloss: 'someone else should get in, too',
    kind: 'situation',
    implies: { 'grant-access': 1, access: 0.8, user: 0.6, add: 0.6, invitation: 0.6, role: 0.3, 'shared-folder': 0.3 },
    said: {
      en: 'let them see, our accountant needs, freelancer needs, give my accountant, give our agency, add a colleague',
      de: 'Steuerberater soll, unser Steuerberater braucht, Agentur braucht, Kollegin freischalten, Kollegen freischalten, Kollegen hinzufügen, Kollegin hinzufügen, mitarbeiten können',
      es: 'mi gestor necesita, nuestra gestoría necesita, nuestra agencia necesita, consultor externo, añadir a un compañero, agregar a un compañero',
      fr: 'puisse aussi voir, mon comptable doit, notre comptable a besoin, notre agence a besoin, consultant externe, ajouter un collègue',
      pt: 'que também veja, meu contador precisa, nosso contabilista precisa, nossa agência precisa, consultor externo, adicionar um colega',
    },
  },
  {
    id: 's-shut-someone-out',
    gloss: 'someone should no longer get in',
    kind: 'situation',
    implies: { 'revoke-access': 1, user: 0.7, deactivate: 0.7, access: 0.6, delete: 0.5, block: 0.5, role: 0.3 },
    said: {
      en: 'still receives our, no longer be able to, should no longer see, cut her off, shut her out',
      de: 'nicht mehr zugreifen, nicht mehr sehen, keinen Zugriff mehr, Zugang sperren, Zusammenarbeit beendet',
      es: 'ya no debe ver, lo despedimos, la despedimos, quitarlo del equipo, persona desconocida en nuestro, sigue recibiendo nuestros',
      fr: 'a été licencié, a été licenciée, plus sur le projet, le retirer de l’équipe, personne inconnue dans notre, reçoit encore nos',
      pt: 'não deve mais ver, demitimos, despedimos, remover da equipe, pessoa desconhecida na nossa, continua recebendo nossos',
    },
  },
  {
    id: 's-stand-in',
    gloss: 'someone stands in for another',
    kind: 'situation',
    implies: { 'grant-access': 1, role: 0.7, assign: 0.7, redirect: 0.4, user: 0.5, 'account-owner': 0.3, access: 0.5 },
    said: {
      en: 'handle it for, speak for my, power of attorney, covering for, deputy, my stand-in, temporary cover, delegate my tasks, my assistant should, my carer to collect, my son handles, my daughter handles, authorised person',
      de: 'vertrete, Urlaubsvertretung, Krankheitsvertretung, Stellvertreter, Stellvertreterin, während meiner Abwesenheit, in meinem Namen, Vollmacht, bevollmächtigt, Betreuer',
      es: 'sustituyo a?, suplente, en mi ausencia, en mi nombre, poder notarial, persona autorizada, delegar el acceso',
      fr: 'remplace, intérim, pendant mon congé, en mon absence, en mon nom, procuration, mandataire, ma fille s’occupe, déléguer l’accès',
      pt: 'substituo, substituto, na minha ausência, em meu nome, procuração, pessoa autorizada, minha filha cuida, delegar o acesso',
    },
  },
  {
    id: 's-seat-handover',
    gloss: 'a seat should go to someone else',
    kind: 'situation',
    implies: { 'seat-licence': 1, transfer: 0.9, assign: 0.9, user: 0.7, change: 0.5, 'revoke-access': 0.4 },
    said: {
      en: 'give his licence to, give his seat to, pass on the licence, reassign the seat, reassign the licence, swap the user',
      de: 'Lizenz übertragen, Lizenz weitergeben, Lizenz umziehen, Lizenz an die Nachfolgerin, Lizenz an den Nachfolger, Lizenz freigeben, Lizenz umhängen, Nutzer tauschen',
      es: 'pasar la licencia a, traspasar la licencia, reasignar la licencia, liberar una licencia, liberar un puesto, ocupa una licencia',
      fr: 'transférer la licence, réattribuer la licence, libérer une licence, libérer un siège, occupe une licence, passer la licence à',
      pt: 'passar a licença para, transferir a licença, reatribuir a licença, liberar uma licença, libertar uma licença, ocupa uma licença',
    },
  },
  {
    id: 's-teams-merge',
    gloss: 'two teams or companies become one',
    kind: 'situation',
    implies: { merge: 1, 'team-workspace': 0.9, transfer: 0.7, account: 0.6, user: 0.3 },
    said: {
      en: 'two workspaces, two organisations, two organizations, our companies merged, been acquired, consolidate our accounts, join our workspaces',
      de: 'zwei Arbeitsbereiche, zwei Workspaces, zwei Organisationen, Firmen fusioniert, haben fusioniert, Fusion, übernommen worden, unter einem Dach',
      es: 'dos organizaciones, creó su propio espacio, en el equipo equivocado, en el espacio equivocado, nos hemos fusionado, empresa adquirida',
      fr: 'deux organisations, dans le mauvais espace, avons fusionné, fusion des sociétés, avons été rachetés, réunir les deux équipes',
      pt: 'duas organizações, criou seu próprio espaço, na equipe errada, nos fundimos, fusão das empresas, fomos adquiridos',
    },
  },
  {
    id: 's-own-account-wanted',
    gloss: 'wants to split off an own account',
    kind: 'situation',
    implies: { split: 1, create: 0.8, account: 0.8, transfer: 0.7, 'team-workspace': 0.5 },
    said: {
      en: 'my own account now, account of my own, separate account for, keep my history, going independent, spin off',
      de: 'eigenen Account, getrennte Konten, Konto aufteilen, Verlauf behalten, meine Projekte mitnehmen, ausgegründet, getrennt abrechnen',
      es: 'mi propia cuenta, cuenta propia, cuentas separadas, conservar mi historial, llevarme mis proyectos, separar la cuenta',
      fr: 'mon propre compte, comptes séparés, garder mon historique, emporter mes projets, séparer le compte, facturation séparée',
      pt: 'minha própria conta, conta própria, contas separadas, manter meu histórico, levar meus projetos, separar a conta',
    },
  },
  {
    id: 's-invite-wrong',
    gloss: 'invited the wrong person',
    kind: 'situation',
    implies: { invitation: 1, cancel: 0.9, 'revoke-access': 0.8, change: 0.5, user: 0.4, delete: 0.4 },
    said: {
      en: 'invited the wrong, typo in the invite, take back the invite, withdraw the invitation, cancel the invite, uninvite',
      de: 'falsche Person eingeladen, Einladung zurückziehen, Einladung zurücknehmen, Einladung löschen, versehentlich eingeladen, Einladung stornieren',
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
      en: 'not in the group, missing from the group, leave the group, moved departments, changed departments, switched teams',
      de: 'nicht in der Gruppe, fehlt in der Gruppe, falsche Gruppe, in die Gruppe aufnehmen, Team gewechselt, wechselt die Abteilung',
      es: 'grupo equivocado, añadirme al grupo, agregarme al grupo, quitarme del grupo, cambié de equipo, pasó a otro departamento',
      fr: 'pas dans le groupe, mauvais groupe, m’ajouter au groupe, me retirer du groupe, changé d’équipe, encore dans mon ancienne équipe',
      pt: 'não estou no grupo, não está no grupo, grupo errado, adicionar ao grupo, me tirar do grupo, mudei de equipe',
    },
  },
];
