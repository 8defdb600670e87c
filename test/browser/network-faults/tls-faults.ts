// Servers that are not who they say, or do not speak as they should, before a request can be read.

import { jsonBytes } from '../../world/raw-server.ts';
import { lost, type NetworkFault, say } from './fault.ts';

const unseen = { script: say(jsonBytes()), ...lost('network'), arrives: [0, 0] as [number, number] };

export const TLS_FAULTS: NetworkFault[] = [
  { name: 'a certificate that ran out', certificate: 'expired', ...unseen },
  { name: 'a certificate that nobody vouches for', certificate: 'foreign', ...unseen },
  { name: 'a certificate for another host', certificate: 'for another host', ...unseen },
  {
    name: 'TLS of long ago',
    tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
    ...unseen,
  },
  {
    name: 'http where https should be',
    greet: (socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\nspeak http'));
      return true;
    },
    ...lost('network'),
    arrives: [0, 0],
  },
];
