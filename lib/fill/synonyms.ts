// Words that people use for what an input is called. By the input's own word; small and general on purpose: nothing of any one business.

import { stemmer } from 'stemmer';

const GROUPS = [
  'order purchase bestellung commande pedido encomenda',
  'invoice bill rechnung facture factura fatura',
  'parcel parcels package packet box boxes carton cartons piece pieces paket colis paquete',
  'tracking parcel shipment consignment package sendung sendungsnummer envoi colis envio',
  'refund refunded reimburse',
  'amount sum refund betrag montant importe',
  'value worth price amount figure wert valeur valor',
  'phone telephone mobile cell call ring tel telefon',
  'email mail address e-mail adresse',
  'quantity qty piece pieces item items unit units copy copies pcs stück',
  'copies copy books piece pieces',
  'places place people person persons persona tickets seats',
  'seats seat licence licences license licenses users people',
  'guests guest people person',
  'travellers people person persons passengers personas personnes personen pessoas',
  'travelers people person persons passengers',
  'passengers people person persons travellers',
  'participants people person persons attendees chairs places seats teilnehmer personen participants participantes',
  'attendees people person persons participants places seats',
  'visitors people person persons guests',
  'adults adult erwachsene adultes adultos',
  'children child kids kid kinder enfants niños crianças',
  'bags bag case cases suitcase suitcases koffer taschen valises maletas malas',
  'pieces piece pcs items bags cases suitcases stück pièces piezas peças',
  'hours hour hrs stunden heures horas',
  'books book copies volumes bücher livres libros livros',
  'items item pieces articles things',
  'packs pack packets packet boxes box packungen packung boîtes boîte cajas caja caixas caixa',
  'boxes box cartons carton parcels packages kartons cartons cajas caixas',
  'pages page seiten pages páginas',
  'nights night nächte nuits noches noites',
  'rooms room zimmer chambres habitaciones quartos',
  'percent percentage discount off',
  'customer client kunde kundennummer cliente',
  'account acct kundenkonto konto compte cuenta conta',
  'member membership club mitglied',
  'booking reservation buchung reserva',
  'voucher coupon code gutschein',
  'coupon voucher discount code promo gutschein',
  'sku article art item artikel',
  'item article art',
  'postcode zip postal plz',
  'size grösse taille talla',
  'colour color farbe couleur',
  'weight kg kilo gewicht poids peso',
  'express expedited',
  'photos photo photograph photographs picture pictures image images foto fotos',
  'paid pay payed',
  'checked verified verify check',
  'evening abends evenings',
  'attachments attachment files',
  'notify inform confirmation confirm',
].map((group) => group.split(' '));

/** Other words for `word`, which is folded; the first word of a group is the one that inputs are called by. */
export function synonymsOf(word: string): string[] {
  const stem = stemmer(word);
  return GROUPS.filter(([head]) => stemmer(head ?? '') === stem).flat();
}
