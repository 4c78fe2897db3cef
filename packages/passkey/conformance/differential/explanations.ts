/** Why the kit and a peer judge some ceremonies differently. */
export type Explanation = {
  peer: '@simplewebauthn/server' | 'fido2 for Python';
  /** The rows by which the kit refuses what the peer accepts; `accepted` where it is the peer that refuses. */
  rows: string[];
  why: string;
};

/** Every difference there is. One that is not explained here, and an explanation that nothing needs, fails a test. */
export const explanations: Explanation[] = [
  {
    peer: '@simplewebauthn/server',
    rows: ['R10', 'R11', 'A13', 'A14'],
    why: 'Whether a page may be framed, and by whom, is left to the site. The kit is never framed.',
  },
  {
    peer: '@simplewebauthn/server',
    rows: ['R3', 'A3'],
    why: 'Text around base64url is passed over, and the user handle is not looked at. The kit takes base64url alone.',
  },
  {
    peer: '@simplewebauthn/server',
    rows: ['R6', 'A9'],
    why: 'Bytes that UTF-8 does not have are replaced, and the JSON around them is read. The kit refuses them (7.1 step 5, 7.2 step 8).',
  },
  {
    peer: '@simplewebauthn/server',
    rows: ['A6'],
    why: 'Whose passkey it is, by id and user handle, is for the site to find out. The kit refuses an id or a handle that is not its own.',
  },
  {
    peer: '@simplewebauthn/server',
    rows: ['R13'],
    why: 'Bytes after the attestation object are not looked at. The kit reads it to the last byte.',
  },
  {
    peer: '@simplewebauthn/server',
    rows: ['R22', 'A20'],
    why: 'Bytes after the two integers of an ECDSA signature, or in their lengths, are passed over. The kit wants one spelling (6.5.5).',
  },
  {
    peer: 'fido2 for Python',
    rows: ['R10', 'R11', 'A13', 'A14'],
    why: 'Framing came with Level 3, which this version does not know.',
  },
  {
    peer: 'fido2 for Python',
    rows: ['R17', 'A18'],
    why: 'So did backup flags.',
  },
  {
    peer: 'fido2 for Python',
    rows: ['R3', 'A3'],
    why: 'It is given the bytes of the fields it asks for, and never sees the JSON around them.',
  },
  {
    peer: 'fido2 for Python',
    rows: ['A6'],
    why: 'User handles are for the site to compare.',
  },
  {
    peer: 'fido2 for Python',
    rows: ['R20', 'R22'],
    why: 'Statements and the algorithm of a key are only looked at where the site asks for attestation.',
  },
  {
    peer: 'fido2 for Python',
    rows: ['accepted'],
    why: 'A byte order mark before the client data is refused. The standard strips it ("UTF-8 decode", 7.1 step 5), and so does the kit.',
  },
];
