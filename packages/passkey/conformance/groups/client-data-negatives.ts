import { clientData, lie, type MatrixCase } from '../matrix/matrix-case';

type Rows = { challenge: string; type: string; origin: string; rest: string; otherType: string };

/** The negatives of the groups about client data, which are the same for both ceremonies but for the steps they belong to. */
export const clientDataNegatives = ({ challenge, type, origin, rest, otherType }: Rows): MatrixCase[] => [
  lie(type, 'no type', clientData({ type: undefined })),
  lie(type, 'an empty type', clientData({ type: '' })),
  lie(type, 'a type that is no text', clientData({ type: 7 })),
  lie(type, 'the type of the other ceremony', clientData({ type: otherType })),
  lie(challenge, 'no challenge', clientData({ challenge: undefined })),
  lie(challenge, 'an empty challenge', clientData({ challenge: '' })),
  lie(challenge, 'a challenge that is no text', clientData({ challenge: {} })),
  lie(challenge, 'a challenge that is not base64url', clientData({ challenge: '%%%%' })),
  lie(challenge, 'another challenge', clientData({ challenge: Buffer.alloc(32, 1).toString('base64url') })),
  lie(origin, 'no origin', clientData({ origin: undefined })),
  lie(origin, 'an empty origin', clientData({ origin: '' })),
  lie(origin, 'an origin that is no text', clientData({ origin: ['http://localhost:3000'] })),
  lie(origin, 'another origin', clientData({ origin: 'https://evil.example' })),
  lie(rest, 'token binding that is no object', clientData({ tokenBinding: 'supported' })),
  lie(rest, 'token binding without status', clientData({ tokenBinding: {} })),
  lie(rest, 'token binding with an empty status', clientData({ tokenBinding: { status: '' } })),
  lie(rest, 'token binding with a status there is not', clientData({ tokenBinding: { status: 'no such' } })),
];
