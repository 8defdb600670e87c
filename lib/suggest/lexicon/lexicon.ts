// All entries of the support lexicon, gathered from the files beside this one.
import { access } from './access.ts';
import { accountTroubles } from './account-troubles.ts';
import { accountWishes } from './account-wishes.ts';
import { accounts } from './accounts.ts';
import { aside } from './aside.ts';
import { banking } from './banking.ts';
import { billingWishes } from './billing-wishes.ts';
import { commerce } from './commerce.ts';
import type { Concept } from './concept.ts';
import { contact } from './contact.ts';
import { deeds } from './deeds.ts';
import { deedsGoods } from './deeds-goods.ts';
import { delivery } from './delivery.ts';
import { devices } from './devices.ts';
import { education } from './education.ts';
import { educationTroubles } from './education-troubles.ts';
import { energy } from './energy.ts';
import { events } from './events.ts';
import { finance } from './finance.ts';
import { foodSituations } from './food-situations.ts';
import { freightSituations } from './freight-situations.ts';
import { goodsSituations } from './goods-situations.ts';
import { guests } from './guests.ts';
import { health } from './health.ts';
import { helpdesk } from './helpdesk.ts';
import { hosting } from './hosting.ts';
import { hotels } from './hotels.ts';
import { hr } from './hr.ts';
import { hrDesk } from './hr-desk.ts';
import { insurance } from './insurance.ts';
import { invoices } from './invoices.ts';
import { leisure } from './leisure.ts';
import { media } from './media.ts';
import { memberships } from './memberships.ts';
import { mobility } from './mobility.ts';
import { orders } from './orders.ts';
import { outings } from './outings.ts';
import { payments } from './payments.ts';
import { personalData } from './personal-data.ts';
import { property } from './property.ts';
import { publicServices } from './public-services.ts';
import { returns } from './returns.ts';
import { rides } from './rides.ts';
import { saas } from './saas.ts';
import { shopSituations } from './shop-situations.ts';
import { signIn } from './sign-in.ts';
import { software } from './software.ts';
import { softwareFaults } from './software-faults.ts';
import { subscriptionWishes } from './subscription-wishes.ts';
import { subscriptions } from './subscriptions.ts';
import { systems } from './systems.ts';
import { talk } from './talk.ts';
import { talkTroubles } from './talk-troubles.ts';
import { teamAccess } from './team-access.ts';
import { telecom } from './telecom.ts';
import { telecomThings } from './telecom-things.ts';
import { telecomWishes } from './telecom-wishes.ts';
import { tradeSituations } from './trade-situations.ts';
import { trades } from './trades.ts';
import { travel } from './travel.ts';
import { visiting } from './visiting.ts';
import { vouchers } from './vouchers.ts';
import { workplace } from './workplace.ts';

const FIELDS: readonly (readonly Concept[])[] = [
  access,
  accountTroubles,
  accountWishes,
  accounts,
  aside,
  banking,
  billingWishes,
  commerce,
  contact,
  deedsGoods,
  deeds,
  delivery,
  devices,
  education,
  educationTroubles,
  energy,
  events,
  finance,
  foodSituations,
  freightSituations,
  goodsSituations,
  guests,
  health,
  helpdesk,
  hosting,
  hotels,
  hr,
  hrDesk,
  invoices,
  leisure,
  media,
  memberships,
  mobility,
  orders,
  outings,
  payments,
  personalData,
  property,
  insurance,
  publicServices,
  returns,
  saas,
  shopSituations,
  rides,
  signIn,
  software,
  softwareFaults,
  subscriptionWishes,
  subscriptions,
  systems,
  talk,
  teamAccess,
  talkTroubles,
  telecom,
  telecomThings,
  telecomWishes,
  tradeSituations,
  trades,
  travel,
  visiting,
  vouchers,
  workplace,
];

export const LEXICON: readonly Concept[] = FIELDS.flat();
