// Associations and lapsed subscriptions: wanting to go on, member cards, dues. Gyms and clubs stand in leisure.ts, donations in public-services.ts.
import type { Concept } from './concept.ts';

export const memberships: readonly Concept[] = [
  {
    id: 's-lapsed',
    gloss: 'ran out, wants to go on',
    kind: 'situation',
    implies: {
      renew: 1,
      subscription: 0.9,
      reactivate: 0.8,
      extend: 0.6,
      pay: 0.4,
      account: 0.3,
      'gym-membership': 0.2,
    },
    said: {
      en: 'subscription lapsed, subscription expired, membership lapsed, membership expired, licence expired, missed the renewal, overlooked the renewal, stay a member, remain a member, join again, rejoin, subscribe again',
      de: 'Abo abgelaufen, Abo ausgelaufen, Mitgliedschaft abgelaufen, Lizenz abgelaufen, Verlängerung verpasst, möchte verlängern, weiterhin Mitglied, Mitglied bleiben, wieder eintreten, wieder abonnieren, Abo weiterführen',
      es: 'suscripción caducada, suscripción venció, membresía vencida, licencia caducada, licencia vencida, olvidé renovar, quiero renovar, quisiera renovar, cómo renuevo, un año más, volver a suscribirme',
      fr: 'abonnement expiré, adhésion expirée, licence expirée, licence expire, souhaite renouveler, voudrais renouveler, comment renouveler, repartir pour un an, rester membre, rester adhérent, redevenir membre, réabonnement',
      pt: 'assinatura venceu, assinatura expirou, assinatura acabou, subscrição expirou, licença expirou, licença venceu, quero renovar, como renovo, mais um ano, continuar sócio, voltar a assinar',
    },
  },
  {
    id: 's-member-card',
    gloss: 'member card or proof wanted',
    kind: 'situation',
    implies: {
      send: 0.9,
      resend: 0.8,
      'generate-document': 0.8,
      replace: 0.6,
      subscription: 0.4,
      document: 0.4,
      'look-up': 0.3,
      'gym-membership': 0.2,
    },
    said: {
      en: 'membership card, member card, membership certificate, membership number, welcome pack, starter pack',
      de: 'Mitgliedsausweis, Mitgliedsnummer, Mitgliedsbescheinigung, Nachweis der Mitgliedschaft, Bestätigung der Mitgliedschaft, Begrüßungspaket',
      es: 'carné de socio, carnet de socio, número de socio, certificado de socio, justificante de socio, paquete de bienvenida',
      fr: 'carte d’adhérent, carte de membre, numéro d’adhérent, attestation d’adhésion, justificatif d’adhésion, pack de bienvenue',
      pt: 'cartão de sócio, carteirinha de sócio, número de sócio, comprovante de associação, declaração de sócio, kit de boas-vindas',
    },
  },
  {
    id: 's-dues-question',
    gloss: 'question about membership dues',
    kind: 'situation',
    implies: {
      fee: 1,
      invoice: 0.6,
      'look-up': 0.7,
      payment: 0.6,
      subscription: 0.5,
      balance: 0.4,
      'direct-debit': 0.3,
    },
    said: {
      en: 'my dues, already paid my membership, membership fee for, subscription for the society, arrears with my membership, membership invoice',
      de: 'Mitgliedsbeitrag, Jahresbeitrag, Vereinsbeitrag, Beitrag bezahlt, Beitragsrechnung, Beitragsrückstand, ermäßigter Beitrag, Familienbeitrag, Beitrag gestiegen, Beitragserhöhung',
      es: 'cuota de socio, cuota anual, cuotas pendientes, pagué mi cuota, cuota reducida, recibo de socio',
      fr: 'cotisation',
      pt: 'quota de sócio, anuidade de sócio, quota anual, quotas em atraso, paguei a quota, quota reduzida',
    },
  },
];
