// Troubles with a product on the web: limits, seats, webhooks, syncs, imports. Getting in stands in sign-in.ts.
import type { Concept } from './concept.ts';

export const software: Concept[] = [
  {
    id: 's-webhook-silent',
    gloss: 'webhook does not fire',
    kind: 'situation',
    implies: { webhook: 1, resend: 0.8, reactivate: 0.6, 'look-up': 0.5, integration: 0.4 },
    said: {
      en: 'webhook not firing, webhooks stopped, webhooks not arriving, not receiving webhooks, missed events, replay the events',
      de: 'Webhook kommt nicht, Webhooks kommen nicht, Webhook feuert nicht, keine Events, Ereignisse fehlen, unser Endpunkt',
      es: 'webhook no se dispara, webhooks no llegan, no recibimos eventos',
      fr: 'webhook ne se déclenche, webhooks n’arrivent, ne recevons plus d’événements',
      pt: 'webhook não dispara, webhooks não chegam, não recebemos eventos',
    },
  },
  {
    id: 's-throttled',
    gloss: 'hits the rate limit',
    kind: 'situation',
    implies: { 'api-limit': 1, increase: 0.9, limit: 0.7, 'look-up': 0.3 },
    said: {
      en: 'too many requests, getting 429, error 429, throttled, rate limited, hitting the limit',
      de: 'zu viele Anfragen, Fehler 429, gedrosselte API, Anfragelimit, Rate Limit erreicht',
      es: 'demasiadas solicitudes, error 429, límite de peticiones',
      fr: 'trop de requêtes, erreur 429, limite de requêtes',
      pt: 'muitas requisições, demasiados pedidos, erro 429, limite de requisições',
    },
  },
  {
    id: 's-seats-used-up',
    gloss: 'no seats left',
    kind: 'situation',
    implies: { 'seat-licence': 1, increase: 0.9, add: 0.8, upgrade: 0.4, invitation: 0.3 },
    said: {
      en: 'no seats left, out of seats, all seats used, need more seats, need another seat, two more seats',
      de: 'keine Plätze mehr, keine Lizenzen mehr, keine freie Lizenz, Benutzerlimit erreicht, Nutzerlimit erreicht, weitere Lizenzen',
      es: 'no quedan licencias, no quedan puestos, más licencias, límite de usuarios',
      fr: 'plus de licences disponibles, plus de sièges, besoin de licences supplémentaires, limite d’utilisateurs',
      pt: 'sem licenças disponíveis, mais licenças, limite de usuários, limite de utilizadores',
    },
  },
  {
    id: 's-invite-missing',
    gloss: 'invitation does not work',
    kind: 'situation',
    implies: { invitation: 1, resend: 1, user: 0.5, 'look-up': 0.3 },
    said: {
      en: 'invitation expired, invite link does not, never got the invite, did not get the invite, did not receive the invitation, invitation has not come',
      de: 'Einladung abgelaufen, Einladung nicht bekommen, Einladung kommt nicht, Einladung nicht erhalten, Einladungslink geht nicht',
      es: 'invitación caducada, invitación expiró, no le llegó la invitación, no recibió la invitación',
      fr: 'invitation expirée, pas reçu l’invitation, lien d’invitation ne marche',
      pt: 'convite expirou, não recebeu o convite, convite não chegou',
    },
  },
  {
    id: 's-sync-stuck',
    gloss: 'data does not sync',
    kind: 'situation',
    implies: { sync: 1, integration: 0.9, restart: 0.5, reactivate: 0.4, 'look-up': 0.4 },
    said: {
      en: 'does not sync, stopped syncing, sync stuck, sync failed, disconnected itself, connection expired',
      de: 'synchronisiert nicht, Synchronisierung hängt, Sync hängt, gleicht nicht ab, Schnittstelle geht nicht, Anbindung funktioniert nicht',
      es: 'no sincroniza, dejó de sincronizar',
      fr: 'ne se synchronise, ne synchronise plus, synchronisation bloquée',
      pt: 'não sincroniza, parou de sincronizar',
    },
  },
  {
    id: 's-app-crashes',
    gloss: 'app crashes',
    kind: 'situation',
    implies: { 'bug-report': 1, report: 0.7, 'update-patch': 0.5, restart: 0.4, fault: 0.5 },
    said: {
      en: 'app crashes, crashes on start, crashes when i open, app closes itself, app does not open, app freezes',
      de: 'App stürzt ab, App öffnet nicht, App schließt sich, App hängt, App startet nicht',
      es: 'app se cierra, aplicación se cierra, app no abre, aplicación no abre',
      fr: 'appli plante, application plante, application se ferme, appli ne s’ouvre',
      pt: 'aplicativo fecha sozinho, app fecha sozinho, aplicativo não abre, app trava, aplicação não abre',
    },
  },
  {
    id: 's-audit-export',
    gloss: 'needs an export for auditors',
    kind: 'situation',
    implies: { export: 1, 'report-doc': 0.7, download: 0.5 },
    said: {
      en: 'for our auditors, for the audit, auditors want, audit log for, everything as csv, everything in excel',
      de: 'für die Prüfer, für den Wirtschaftsprüfer, für die Revision, alles als Excel',
      es: 'para los auditores, para la auditoría',
      fr: 'pour les auditeurs, pour l’audit',
      pt: 'para os auditores',
    },
  },
  {
    id: 's-wrong-time-zone',
    gloss: 'times are off',
    kind: 'situation',
    implies: { preferences: 0.9, change: 1 },
    said: {
      en: 'time zone is wrong, wrong time zone, timezone is wrong, hour off, an hour ahead, shows the wrong time',
      de: 'Zeitzone falsch, falsche Zeitzone, Zeitzone stimmt nicht, Stunde verschoben',
      es: 'zona horaria incorrecta, hora equivocada',
      fr: 'mauvais fuseau horaire, fuseau horaire incorrect',
      pt: 'fuso horário errado',
    },
  },
];
