// A throw-away certificate for the demo world, made at start and kept in memory alone: nothing in the repository can be mistaken for a key.
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  key: string;
  cert: string;
}

/** Hosts that stand-ins may answer for, the hosted helpdesks' real ones included: only browsers told to map them here ever come. */
const HOSTS = ['northwind.example', '*.northwind.example', '*.zendesk.com', 'localhost'];

/** A self-signed certificate, valid from yesterday (clocks differ) for thirty days. */
export async function makeCertificate(): Promise<Certificate> {
  const day = 86_400_000;
  const made = await generate([{ name: 'commonName', value: 'Northwind demo world' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 30 * day),
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [...HOSTS.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
