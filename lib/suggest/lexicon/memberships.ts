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
      en: 'subscription has lapsed, subscription lapsed, subscription has run out, subscription ran out, subscription has expired, subscription expired, subscription ended but, membership has lapsed, membership lapsed, membership has expired, membership expired, membership ran out, licence has expired, licence expired, licence ran out, licence runs out, plan has expired, forgot to renew, missed the renewal, missed my renewal, overlooked the renewal, renewal notice too late, want to renew, would like to renew, how do i renew, cannot renew, renewal does not go through, renew button does not, go on for another year, another year please, carry on for another year, stay on for another year, stay a member, remain a member, join again, rejoin, come back as a member, subscribe again, start my subscription again',
      de: 'Abo abgelaufen, Abo ist abgelaufen, Abo ausgelaufen, Mitgliedschaft abgelaufen, Mitgliedschaft ist ausgelaufen, Lizenz abgelaufen, Lizenz läuft ab, Lizenz läuft aus, vergessen zu verlängern, Verlängerung verpasst, möchte verlängern, würde gern verlängern, wie verlängere ich, lässt sich nicht verlängern, noch ein Jahr dabei, weiterhin Mitglied, Mitglied bleiben, wieder Mitglied werden, wieder eintreten, wieder abonnieren, Abo weiterführen',
      es: 'suscripción caducada, suscripción ha caducado, suscripción venció, se me venció la suscripción, membresía vencida, licencia caducada, licencia vencida, licencia caduca, olvidé renovar, se me pasó renovar, quiero renovar, quisiera renovar, cómo renuevo, no puedo renovar, un año más, seguir siendo socio, volver a ser socio, volver a suscribirme',
      fr: 'abonnement expiré, abonnement a expiré, abonnement est arrivé à échéance, adhésion expirée, licence expirée, licence expire, oublié de renouveler, souhaite renouveler, voudrais renouveler, comment renouveler, impossible de renouveler, repartir pour un an, encore une année, rester membre, rester adhérent, redevenir membre, me réabonner, réabonnement',
      pt: 'assinatura venceu, assinatura expirou, assinatura expirada, assinatura acabou, subscrição expirou, licença expirou, licença venceu, licença expirada, esqueci de renovar, esqueci-me de renovar, quero renovar, gostaria de renovar, como renovo, não consigo renovar, mais um ano, continuar sócio, voltar a ser sócio, assinar de novo, voltar a assinar',
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
      en: 'membership card, member card, member’s card, card has not come, new member card, lost my membership card, replacement membership card, membership card has expired, digital membership card, card for this year, card with the new year, proof of membership, confirmation of membership, membership certificate, membership number, what is my membership number, forgot my member number, certificate that i am a member, joined but got nothing, joined in january and still, never got my welcome pack, welcome pack, starter pack',
      de: 'Mitgliedsausweis, Mitgliedsausweis nicht bekommen, neuer Mitgliedsausweis, Mitgliedsausweis verloren, Mitgliedsnummer, Mitgliedsnummer vergessen, Mitgliedsbescheinigung, Bescheinigung über die Mitgliedschaft, Nachweis der Mitgliedschaft, Bestätigung der Mitgliedschaft, Begrüßungspaket, eingetreten aber nichts',
      es: 'carné de socio, carnet de socio, perdí el carné de socio, no me llegó el carné, número de socio, certificado de socio, justificante de socio, paquete de bienvenida, tarjeta de miembro',
      fr: 'carte d’adhérent, carte de membre, carte de membre perdue, pas reçu ma carte d’adhérent, numéro d’adhérent, attestation d’adhésion, justificatif d’adhésion, pack de bienvenue',
      pt: 'cartão de sócio, carteirinha de sócio, perdi o cartão de sócio, não recebi o cartão de sócio, número de sócio, comprovante de associação, declaração de sócio, kit de boas-vindas',
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
      en: 'membership dues, my dues, annual dues, dues for this year, paid my dues, have i paid my dues, already paid my membership, membership fee for, annual fee for the club, annual fee for my membership, subscription for the society, owe you for membership, arrears with my membership, membership invoice, reduced membership fee, household membership fee, fee went up for members, still charged as a member, half a year only',
      de: 'Mitgliedsbeitrag, Mitgliedsbeiträge, Jahresbeitrag, Vereinsbeitrag, Beitrag bezahlt, Beitrag schon bezahlt, Beitrag doppelt abgebucht, Beitragsrechnung, Beitragsrückstand, ermäßigter Beitrag, Familienbeitrag, Beitrag gestiegen, Beitragserhöhung',
      es: 'cuota de socio, cuota anual, cuotas pendientes, ya pagué la cuota, pagué mi cuota, cuota reducida, subió la cuota de socio, recibo de socio',
      fr: 'cotisation, cotisations, cotisation annuelle, payé ma cotisation, réglé ma cotisation, cotisation réduite, appel de cotisation, retard de cotisation',
      pt: 'quota de sócio, anuidade de sócio, quota anual, quotas em atraso, paguei a quota, já paguei a anuidade, quota reduzida',
    },
  },
];
