// A throw-away certificate for the demo world, made at start and kept in memory alone: nothing in the repository can be mistaken for a key.
import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  key: string;
  cert: string;
}

/** Hosts that stand-ins may answer for, the hosted helpdesks' real ones included: only browsers told to map them here ever come. */
const HOSTS = ['northwind.example', '*.northwind.example', '*.zendesk.com', 'localhost'];

const DAY = 86_400_000;

interface Validity {
  hosts?: readonly string[];
  /** In days from now. */
  from?: number;
  to?: number;
}

/** A self-signed certificate with a key of its own; unless told, for the stand-ins, from yesterday (clocks differ) for thirty days. */
export async function makeCertificate({ hosts = HOSTS, from = -1, to = 30 }: Validity = {}): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Northwind demo world' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() + from * DAY),
    notAfterDate: new Date(Date.now() + to * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** A certificate's key as Chromium's `--ignore-certificate-errors-spki-list` names it. */
export function keyDigest({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
