import { createPrivateKey, sign } from 'node:crypto';

/** A maker of authenticators: the certificates it attests with, leaf first, and the key of the leaf. */
export type Maker = { certificates: Uint8Array[]; sign: (data: Uint8Array) => Uint8Array };

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

const maker = (key: string, ...certificates: string[]): Maker => {
  const privateKey = createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });
  return { certificates: certificates.map(bytes), sign: (data) => new Uint8Array(sign('sha256', data, privateKey)) };
};

// Made for these tests with OpenSSL, good until 2126, P-256. The leaf says the model below in extension 1.3.6.1.4.1.45724.1.1.4.
const root = {
  key: [
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwISHJIfesgvHt14K527q2Q8VJ7hWe2DK/lVXC61LYBehRANCAARO',
    'BRW25dKXrDMof7/U+oucm9bpZPpGya7RHea1tbKtuNuuS573+Q6zieJN4EXYPECOANLr771bXLNqw1UXJYQg',
  ].join(''),
  certificate: [
    'MIICCzCCAbGgAwIBAgIUZNghlSFc9Z0GYsY9HZrsfJOOLqUwCgYIKoZIzj0EAwIwWjELMAkGA1UEBhMCQUExEzARBgNVBAoMClRl',
    'c3QgTWFrZXIxIjAgBgNVBAsMGUF1dGhlbnRpY2F0b3IgQXR0ZXN0YXRpb24xEjAQBgNVBAMMCVRlc3QgUm9vdDAgFw0yNjExMjMw',
    'NjEzNDhaGA8yMTI2MTAzMDA2MTM0OFowWjELMAkGA1UEBhMCQUExEzARBgNVBAoMClRlc3QgTWFrZXIxIjAgBgNVBAsMGUF1dGhl',
    'bnRpY2F0b3IgQXR0ZXN0YXRpb24xEjAQBgNVBAMMCVRlc3QgUm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABE4FFbbl0pes',
    'Myh/v9T6i5yb1ulk+kbJrtEd5rW1sq24265Lnvf5DrOJ4k3gRdg8QI4A0uvvvVtcs2rDVRclhCCjUzBRMB0GA1UdDgQWBBQkzL4E',
    'xcDioFy5Jg6/sQp1/krn8jAfBgNVHSMEGDAWgBQkzL4ExcDioFy5Jg6/sQp1/krn8jAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49',
    'BAMCA0gAMEUCIQC0IzYN1X1lMva8ekJWbKmCo70GGoGaZ7EoMdQ4/K/5xAIgVCQzIGxHa7h4lpqqorGslvsQHMt1fnKKIjXmQCX8',
    'Zoc=',
  ].join(''),
};
const leaf = {
  key: [
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQghjsB0CAbQsNDMsxuiYeMuM2qIMZuYXponaKL1qw71TahRANCAASp',
    '0OQbxu12dEBGF4L64VHiFnTGnjGHqijYyv184mZyl7MiIMtpbT6BJBUaAez2P/lHHpdfaKq1m8OPT1w8r9YM',
  ].join(''),
  certificate: [
    'MIICKzCCAdKgAwIBAgIUfFm5UiXdOc4kQvyEa+CP4tNO40gwCgYIKoZIzj0EAwIwWjELMAkGA1UEBhMCQUExEzARBgNVBAoMClRl',
    'c3QgTWFrZXIxIjAgBgNVBAsMGUF1dGhlbnRpY2F0b3IgQXR0ZXN0YXRpb24xEjAQBgNVBAMMCVRlc3QgUm9vdDAgFw0yNjExMjMw',
    'NjEzNDhaGA8yMTI2MTAzMDA2MTM0OFowWzELMAkGA1UEBhMCQUExEzARBgNVBAoMClRlc3QgTWFrZXIxIjAgBgNVBAsMGUF1dGhl',
    'bnRpY2F0b3IgQXR0ZXN0YXRpb24xEzARBgNVBAMMClRlc3QgTW9kZWwwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASp0OQbxu12',
    'dEBGF4L64VHiFnTGnjGHqijYyv184mZyl7MiIMtpbT6BJBUaAez2P/lHHpdfaKq1m8OPT1w8r9YMo3MwcTAMBgNVHRMBAf8EAjAA',
    'MCEGCysGAQQBguUcAQEEBBIEEAECAwQFBgcIAQIDBAUGBwgwHQYDVR0OBBYEFGxXcfIE2S6FWhBSchS8h59vtcYdMB8GA1UdIwQY',
    'MBaAFCTMvgTFwOKgXLkmDr+xCnX+SufyMAoGCCqGSM49BAMCA0cAMEQCIGedSf453h/1eEfLlfjKWPUs25Q4P8ghHUHZA+pwZuuo',
    'AiARwkH37mKcFxnWNJceHW0HtTGBG3O6rmh4p/OR3HUM9w==',
  ].join(''),
};

/** The model that `honestMaker` attests, as an AAGUID in hexadecimal. */
export const attestedModel = '01020304050607080102030405060708';

/** A maker whose certificate is right in every respect, signed by a root that nobody trusts. */
export const honestMaker = maker(leaf.key, leaf.certificate, root.certificate);

/** A maker that attests with a root of its own that signed itself (GHSA-6hxq-p678-4hr2). */
export const selfSignedMaker = maker(root.key, root.certificate);
